// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "unpack/entry_policy.hpp"
#include "unpack/unpack_failure.hpp"

namespace gov {

/// The entries of an archive, one after the other. Readers check the format of the archive, not
/// whether an entry may be written (see entry_policy.hpp).
class EntryReader {
 public:
  virtual ~EntryReader() = default;

  /// The next entry, valid until the next call; skips the unread rest of the previous one. Absent
  /// at the end of a complete archive.
  [[nodiscard]] virtual Expected<std::optional<EntryFacts>, UnpackFailure> next_entry() = 0;

  /// The next piece of the entry's content, valid until the next call of either function; empty at
  /// the end.
  [[nodiscard]] virtual Expected<std::span<const std::byte>, UnpackFailure> next_data() = 0;
};

}  // namespace gov
