// SPDX-License-Identifier: MIT
//
// Tar archives in memory, for tests. The header writer is our own, because a library refuses to
// write the hostile archives that a careful unpacker must refuse to read. For a plausible Go
// archive see go_archive.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gzip_bytes.hpp"

namespace gov_test {

// 2026-01-02T03:04:05Z, the time of every entry unless told otherwise.
inline constexpr std::int64_t kArchiveTime = 1767323045;

// One tar entry, written as it stands: nothing is checked or corrected.
struct TarEntry {
  std::string name;    // at most 100 bytes reach the header
  std::string prefix;  // at most 155 bytes reach the header
  std::string content;
  char typeflag = '0';
  std::string linkname;
  std::uint32_t mode = 0644;
  std::uint32_t uid = 0;
  std::uint32_t gid = 0;
  std::string user_name;
  std::string group_name;
  std::int64_t mtime = kArchiveTime;
  std::optional<std::uint64_t>
      claimed_size;  // instead of content.size(); the content is written all the same
  std::optional<std::string> size_field;  // the 12 bytes of the field, raw (base-256, rubbish)
  bool wrong_checksum = false;
};

enum class EndOfArchive { two_blocks, missing };

class ArchiveBuilder {
 public:
  using PaxRecords = std::vector<std::pair<std::string, std::string>>;

  // A name that is long or not ASCII is written as Go's own writer does: split in the ustar way,
  // else as a PAX record.
  ArchiveBuilder& add_file(const std::string& name, std::string_view content,
                           std::uint32_t mode = 0644);
  // A missing slash at the end is added.
  ArchiveBuilder& add_directory(const std::string& name, std::uint32_t mode = 0755);

  ArchiveBuilder& add_symlink(const std::string& name, const std::string& target);
  ArchiveBuilder& add_hardlink(const std::string& name, const std::string& target);
  ArchiveBuilder& add_entry(const TarEntry& entry);

  // For the entry that follows (`x`), or for all that follow (`g`).
  ArchiveBuilder& add_pax_records(const PaxRecords& records);
  ArchiveBuilder& add_global_pax_records(const PaxRecords& records);
  // A PAX header with this payload, well formed or not; `typeflag` is 'x' or 'g'.
  ArchiveBuilder& add_raw_pax(char typeflag, std::string_view payload);
  // The GNU `L` entry that names the entry that follows.
  ArchiveBuilder& add_gnu_long_name(const std::string& name);
  // Bytes as they are, without padding.
  ArchiveBuilder& add_raw_bytes(std::string_view bytes);

  std::string tar(EndOfArchive end = EndOfArchive::two_blocks) const;
  std::string tar_gz(const GzipOptions& options = {},
                     EndOfArchive end = EndOfArchive::two_blocks) const;

 private:
  ArchiveBuilder& add_named(TarEntry entry, const std::string& name);

  std::string bytes_;
};

}  // namespace gov_test
