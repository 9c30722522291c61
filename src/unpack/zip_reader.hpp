// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "unpack/entry_reader.hpp"

namespace gov {

/// Reads a zip archive by its central directory, in the order of the entries in the file,
/// independently of the process locale; names must be ASCII. Encrypted entries, entries whose size
/// or checksum differs from the directory's, and everything libarchive warns about are errors
/// (integrity).
class ZipReader : public EntryReader {
 public:
  /// `descriptor` is a regular file, open for reading, that must outlive the reader. Its position
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
