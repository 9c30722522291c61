// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "base/result.hpp"
#include "golang/platform.hpp"
#include "golang/version.hpp"
#include "json/json_value.hpp"
#include "store/toolchains.hpp"

// What gov remembers of an installed toolchain: where it came from and what was checked. This is
// the one reader and the one writer of ROOT/records/NAME.json (docs/formats.md).

namespace gov {

/// The digest that the archive had.
struct RecordedDigest {
  enum class Algorithm { sha256, sha1 };
  Algorithm algorithm = Algorithm::sha256;
  std::string hex;
};

/// Extended attributes that were found on the files.
struct RecordedAttributes {
  std::uint64_t quarantine_removed = 0;         // from how many files the mark was taken
  std::map<std::string, std::uint64_t> others;  // the other attributes' names, and on how many
};

struct ToolchainRecord {
  Version version;
  Platform platform;
  std::string archive;  // its file name
  std::string origin;   // URL without user-info, or path of the file that the bytes came from
  RecordedDigest digest;
  std::uint64_t archive_bytes = 0;
  std::uint64_t files = 0;
  std::uint64_t directories = 0;
  std::uint64_t bytes = 0;  // of all files together
  std::vector<std::string> checks;
  std::string installed_at;                      // RFC 3339
  std::string gov;                               // the version of gov that did it
  std::optional<RecordedAttributes> attributes;  // absent on systems without quarantine
};

/// The record as its document.
[[nodiscard]] JsonValue record_json(const ToolchainRecord& record);

/// Members of other names are ignored: a newer gov may add some. Errors: failure for text that is
/// no JSON, another format, and a member that is missing or of another type, naming it.
[[nodiscard]] Result<ToolchainRecord> parse_record(std::string_view text);

/// Path of the record of an installed toolchain, which lies in the store that holds the toolchain.
[[nodiscard]] std::string record_file(const Toolchain& toolchain);

/// Absent when there is no such file. Errors: as parse_record(), and those of reading.
[[nodiscard]] Result<std::optional<ToolchainRecord>> read_record(const std::string& file);

[[nodiscard]] Result<void> write_record(const std::string& file, const ToolchainRecord& record,
                                        FileFlush flush = FileFlush::now);

}  // namespace gov
