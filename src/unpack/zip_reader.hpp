// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "unpack/entry_reader.hpp"

namespace gov {

/// Reads a zip archive by its central directory, in the order in which the entries lie in the file.
/// Independent of the process locale; names have to be ASCII. Entries that are encrypted, or whose
/// size or checksum is not what the directory says, are errors (integrity), as is everything that
/// libarchive has doubts about.
class ZipReader : public EntryReader {
 public:
  /// `descriptor` is a regular file that is open for reading, and outlives the reader. Its position
  /// is changed.
  explicit ZipReader(int descriptor);
  ~ZipReader() override;
  ZipReader(const ZipReader&) = delete;
  ZipReader& operator=(const ZipReader&) = delete;

  [[nodiscard]] Expected<std::optional<EntryFacts>, UnpackFailure> next_entry() override;
  [[nodiscard]] Expected<std::span<const std::byte>, UnpackFailure> next_data() override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gov
