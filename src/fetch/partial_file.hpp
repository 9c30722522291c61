// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/unique_fd.hpp"

// A partially received file, with a note beside it (PATH.meta) that identifies the complete file.
// It lies in a private directory, and the caller holds a lock on it.

namespace gov {

/// The note: a heading and these three, one line each, in this order.
struct PartialNote {
  std::string url;          // without user-info
  std::string etag;         // strong
  std::uint64_t total = 0;  // size of the whole file; 0: unknown
};

[[nodiscard]] std::string to_string(const PartialNote& note);
/// Absent for anything that to_string() does not write.
[[nodiscard]] std::optional<PartialNote> parse_partial_note(std::string_view text);

class PartialFile {
 public:
  /// An earlier partial with its note; absent when there is none that is usable: a regular file of
  /// our own and no larger than its total.
  [[nodiscard]] static std::optional<PartialFile> open(const std::string& path);

  /// A new, empty one that replaces whatever is there; absent when it cannot be created. A partial
  /// file is a convenience, so that is not an error.
  [[nodiscard]] static std::optional<PartialFile> create(const std::string& path,
                                                         const PartialNote& note);

  [[nodiscard]] const PartialNote& note() const { return note_; }
  [[nodiscard]] std::uint64_t size() const { return size_; }

  /// Fills `buffer` from `offset`; the number of bytes, 0 at the end. Errors: failure, permission.
  [[nodiscard]] Result<std::size_t> read_at(std::uint64_t offset,
                                            std::span<std::byte> buffer) const;

  /// False when writing failed; the file must not be used then.
  [[nodiscard]] bool append(std::span<const std::byte> bytes);

 private:
  PartialFile(std::string path, PartialNote note, UniqueFd file, std::uint64_t size);

  std::string path_;
  PartialNote note_;
  UniqueFd file_;
  std::uint64_t size_ = 0;
};

/// Deletes a partial and its note, if they exist. Call it when the file was verified or found bad.
void discard_partial(const std::string& path);

}  // namespace gov
