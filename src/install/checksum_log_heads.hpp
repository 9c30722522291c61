// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "store/layout.hpp"
#include "verify/tree_head.hpp"

// The newest head of a checksum log that this store has seen. A log that contradicts it later was
// forked or cut short, and its keeper has signed the proof of that.

namespace gov {

/// A head, and the signed note that announced it.
struct SeenHead {
  TreeHead head;
  std::string note;
};

class ChecksumLogHeads {
 public:
  ChecksumLogHeads(const Layout& layout, NoteVerifier verifier)
      : layout_(layout), verifier_(std::move(verifier)) {}

  /// The newer of the one that is kept and of `built_in`, a signed note or "". A kept note that is
  /// damaged counts for nothing. Errors: those of reading.
  [[nodiscard]] Result<std::optional<SeenHead>> newest(const std::string& built_in) const;

  /// Keeps a head that was proven to continue the newest. Where that fails the next look-up starts
  /// from an older one, which is no reason to fail.
  void keep(const SeenHead& head) const;

  /// Writes both notes of a log that contradicts itself to a folder of its own, which is returned;
  /// absent when that fails.
  [[nodiscard]] std::optional<std::string> keep_evidence(const SeenHead& seen,
                                                         const std::string& received,
                                                         const Clock& clock) const;

 private:
  [[nodiscard]] std::string file() const;

  const Layout& layout_;
  NoteVerifier verifier_;
};

}  // namespace gov
