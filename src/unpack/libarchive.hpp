// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "unpack/entry_policy.hpp"
#include "unpack/unpack_failure.hpp"

namespace gov {

/// Where libarchive gets the bytes of an archive from.
class BlockSource {
 public:
  virtual ~BlockSource() = default;

  /// The next bytes, valid until the next call; empty at the end, absent where they cannot be had.
  [[nodiscard]] virtual std::optional<std::string_view> next_block() = 0;
};

/// What libarchive says of an entry, valid until the next one is read.
struct LibraryEntry {
  std::optional<std::string_view> name;  // absent where the locale cannot express it
  EntryType type = EntryType::unknown;   // unknown for an encrypted one, too
  std::optional<std::int64_t> size;      // absent where the archive does not tell
  unsigned mode = 0;
  bool has_link_target = false;
  bool has_holes = false;
};

/// libarchive as it reads one archive: all that gov knows of the library.
class Libarchive {
 public:
  enum class Format { tar, zip };
  enum class Header { entry, doubtful_entry, end, failed };

  explicit Libarchive(Format format);
  ~Libarchive();
  Libarchive(const Libarchive&) = delete;
  Libarchive& operator=(const Libarchive&) = delete;

  /// `source` outlives this. False: see failure().
  [[nodiscard]] bool open(BlockSource& source);
  /// A regular file that is open for reading, at its start.
  [[nodiscard]] bool open(int descriptor);

  [[nodiscard]] Header next_header();
  /// After next_header() gave an entry.
  [[nodiscard]] LibraryEntry entry() const;

  /// The next piece of the entry's content, valid until the next call of anything; empty at its
  /// end. `name` is for the errors: what the library says, and content with holes.
  [[nodiscard]] Expected<std::span<const std::byte>, UnpackFailure> next_piece(
      std::string_view name);
  [[nodiscard]] bool skip_content();

  /// How many bytes of the archive were read.
  [[nodiscard]] std::size_t position() const;

  /// The library's last words, about the entry `name` or, where that is empty, about the archive.
  [[nodiscard]] UnpackFailure failure(std::string_view name) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gov
