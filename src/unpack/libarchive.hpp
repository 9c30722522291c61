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

/// Supplies the bytes of an archive to libarchive.
class BlockSource {
 public:
  virtual ~BlockSource() = default;

  /// The next bytes, valid until the next call; empty at the end, absent on error.
  [[nodiscard]] virtual std::optional<std::string_view> next_block() = 0;
};

/// What libarchive reports about an entry, valid until the next one is read.
struct LibraryEntry {
  std::optional<std::string_view> name;  // absent if the locale cannot represent it
  EntryType type = EntryType::unknown;   // also unknown for an encrypted entry
  std::optional<std::int64_t> size;      // absent if the archive does not say
  unsigned mode = 0;
  bool has_link_target = false;
  bool has_holes = false;
};

/// Reads one archive with libarchive. The only class that uses the library.
class Libarchive {
 public:
  enum class Format { tar, zip };
  enum class Header { entry, doubtful_entry, end, failed };

  explicit Libarchive(Format format);
  ~Libarchive();
  Libarchive(const Libarchive&) = delete;
  Libarchive& operator=(const Libarchive&) = delete;

  /// `source` must outlive this. False on error: see failure().
  [[nodiscard]] bool open(BlockSource& source);
  /// `descriptor` is a regular file, open for reading and positioned at its start.
  [[nodiscard]] bool open(int descriptor);

  [[nodiscard]] Header next_header();
  /// Call after next_header() returned an entry.
  [[nodiscard]] LibraryEntry entry() const;

  /// The next piece of the entry's content, valid until the next call of any function; empty at the
  /// end. `name` is for errors. Errors: the library's, and sparse content.
  [[nodiscard]] Expected<std::span<const std::byte>, UnpackFailure> next_piece(
      std::string_view name);
  [[nodiscard]] bool skip_content();

  /// The number of bytes read from the archive.
  [[nodiscard]] std::size_t position() const;

  /// The library's last error, about the entry `name`, or about the archive if `name` is empty.
  [[nodiscard]] UnpackFailure failure(std::string_view name) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gov
