// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "base/result.hpp"
#include "unpack/byte_source.hpp"
#include "unpack/entry_policy.hpp"

namespace gov {

/// Reads the entries of a tar archive one after the other. It checks the format of the archive, not
/// whether an entry may be written (see entry_policy.hpp). Independent of the process locale.
/// Errors: integrity, or what the source reported.
class TarReader {
 public:
  /// `source` outlives the reader.
  explicit TarReader(ByteSource& source);
  ~TarReader();
  TarReader(const TarReader&) = delete;
  TarReader& operator=(const TarReader&) = delete;

  /// The next entry, valid until the next call; what was not read of the one before is skipped.
  /// Absent at the end, which means: the two closing blocks were there, nothing but zeros followed,
  /// and the source was read until its own end, so that its checks have passed too.
  [[nodiscard]] Expected<std::optional<EntryFacts>, UnpackFailure> next_entry();

  /// The next piece of the entry's content, valid until the next call of either function and not
  /// copied; empty at its end.
  [[nodiscard]] Expected<std::span<const std::byte>, UnpackFailure> next_data();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gov
