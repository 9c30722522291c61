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

// The record of an installed toolchain: where it came from and what was checked. This is the only
// reader and the only writer of ROOT/records/NAME.json (docs/formats.md).

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

/// What the OpenPGP signature of the archive proved, or why it did not.
struct RecordedSignature {
  enum class Verdict { good, missing, not_checked };
  Verdict verdict = Verdict::not_checked;
  std::string reason{};     // unless it is good
  std::string signer{};     // if it is good: fingerprint of the key or subkey that signed
  std::string primary{};    // of its primary key
  std::string signed_at{};  // RFC 3339
  std::string origin{};     // URL without user-info, or path, where the signature came from
};

/// Where a record stands in the log of a checksum database.
struct RecordedLogEntry {
  std::uint64_t number = 0;
  std::uint64_t tree_size = 0;  // of the signed head that was proven to hold it
};

/// The hash of the files as those of the module golang.org/toolchain, and who else knows it.
struct RecordedModuleHash {
  std::string h1;          // "h1:..."
  bool is_proven = false;  // the checksum database has the same
  std::string reason;      // why it was not compared
  std::string known_from;  // if proven: "gov" for the built-in records, else the database's name
  std::optional<RecordedLogEntry> log_entry;  // of the latter
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
  // Directories of the archive that are missing by design, where a toolchain module was installed.
  std::vector<std::string> left_out{};
  std::string installed_at;                      // RFC 3339
  std::string gov;                               // the version of gov that did it
  std::optional<RecordedAttributes> attributes;  // absent on systems without quarantine
  // Absent in records of a gov that did not know of them.
  std::optional<RecordedSignature> signature;
  std::optional<RecordedModuleHash> module_hash;
};

/// The record as its document.
[[nodiscard]] JsonValue record_json(const ToolchainRecord& record);

/// Members of other names are ignored: a newer gov may add some. Errors: failure for text that is
/// not JSON, for another format, and for a member that is missing or of another type, which is
/// named.
[[nodiscard]] Result<ToolchainRecord> parse_record(std::string_view text);

/// Path of the record of an installed toolchain, which lies in the store that holds the toolchain.
[[nodiscard]] std::string record_file(const Toolchain& toolchain);

/// Path of the list of its files beside that.
[[nodiscard]] std::string manifest_file(const Toolchain& toolchain);

/// Absent when there is no such file. Errors: as parse_record(), and those of reading.
[[nodiscard]] Result<std::optional<ToolchainRecord>> read_record(const std::string& file);

[[nodiscard]] Result<void> write_record(const std::string& file, const ToolchainRecord& record,
                                        FileFlush flush = FileFlush::now);

}  // namespace gov
