// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "store/layout.hpp"
#include "verify/tree_head.hpp"

// Stores the newest head of a checksum log that this store has seen. If the log contradicts it
// later, it was forked or truncated, and the two signed heads prove that.

namespace gov {

/// A head, and the signed note that contains it.
struct SeenHead {
  TreeHead head;
  std::string note;
};

class ChecksumLogHeads {
 public:
  ChecksumLogHeads(const Layout& layout, NoteVerifier verifier)
      : layout_(layout), verifier_(std::move(verifier)) {}

  /// The newer of the stored head and `built_in`, a signed note or "". A damaged stored note is
  /// ignored. Errors: those of reading.
  [[nodiscard]] Result<std::optional<SeenHead>> newest(const std::string& built_in) const;

  /// Stores a head that was proven consistent with the newest one. Ignores failures: the next
  /// look-up then starts from an older head.
  void keep(const SeenHead& head) const;

  /// Writes both notes of a log that contradicts itself to a new folder and returns it; absent on
  /// failure.
  [[nodiscard]] std::optional<std::string> keep_evidence(const SeenHead& seen,
                                                         const std::string& received,
                                                         const Clock& clock) const;

 private:
  [[nodiscard]] std::string file() const;

  const Layout& layout_;
  NoteVerifier verifier_;
};

}  // namespace gov
