// SPDX-License-Identifier: MIT
#include "records/toolchain_record.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/text.hpp"
#include "json/json_text.hpp"
#include "store/layout.hpp"
#include "support/temp_dir.hpp"

using gov::ToolchainRecord;

namespace {

/// As docs/formats.md shows it.
constexpr std::string_view kRecord = R"({
  "format": 1,
  "version": "1.24.9",
  "platform": "linux-amd64",
  "archive": "go1.24.9.linux-amd64.tar.gz",
  "origin": "https://dl.google.com/go/go1.24.9.linux-amd64.tar.gz",
  "sha256": "5b7899591c2dd6e9da1809fde4a2fad842c45d3f6b9deb235ba82216e31e34a6",
  "archive_bytes": 78693175,
  "files": 14178,
  "directories": 1559,
  "bytes": 253327801,
  "checks": [
    "sha256",
    "size",
    "entries",
    "version",
    "programs"
  ],
  "installed_at": "2026-11-21T22:38:48Z",
  "gov": "0.1.0"
}
)";

/// The record with one text replaced by another.
std::string with(std::string_view from, std::string_view to) {
  std::string text(kRecord);
  const std::size_t place = text.find(from);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

ToolchainRecord parsed(const std::string& text) { return gov::parse_record(text).value(); }

std::string fault_of(const std::string& text) {
  const auto record = gov::parse_record(text);
  return record ? std::string() : record.error().what;
}

std::string written(const ToolchainRecord& record) {
  return gov::to_json_text(gov::record_json(record));
}

}  // namespace

TEST_CASE("toolchain record: text to value and back is the same text") {
  const ToolchainRecord record = parsed(std::string(kRecord));
  CHECK(record.version.to_string() == "1.24.9");
  CHECK(record.platform == gov::Platform{"linux", "amd64"});
  CHECK(record.digest.algorithm == gov::RecordedDigest::Algorithm::sha256);
  CHECK(record.files == 14178);
  CHECK(record.checks.size() == 5);
  CHECK_FALSE(record.attributes);
  CHECK(written(record) == kRecord);
  for (const char* version : {"1.20", "1.4.3", "1.25rc1"}) {
    CAPTURE(version);
    const std::string text = with("1.24.9\",", gov::concat(version, "\","));
    CHECK(written(parsed(text)) == text);
  }
}

TEST_CASE("toolchain record: SHA-1 takes the place of SHA-256, and macOS adds attributes") {
  const std::string sha1 = with("\"sha256\": \"5b78", "\"sha1\": \"5b78");
  CHECK(parsed(sha1).digest.algorithm == gov::RecordedDigest::Algorithm::sha1);
  CHECK(written(parsed(sha1)) == sha1);
  ToolchainRecord mac = parsed(std::string(kRecord));
  mac.attributes = gov::RecordedAttributes{3, {{"com.apple.provenance", 7}}};
  const ToolchainRecord again = parsed(written(mac));
  CHECK(again.attributes->quarantine_removed == 3);
  CHECK(again.attributes->others == mac.attributes->others);
  CHECK(written(again) == written(mac));
}

TEST_CASE("toolchain record: proofs of origin, and why there are none") {
  using Verdict = gov::RecordedSignature::Verdict;
  ToolchainRecord record = parsed(std::string(kRecord));
  CHECK_FALSE(record.signature);
  CHECK_FALSE(record.module_hash);

  record.signature = gov::RecordedSignature{.verdict = Verdict::good,
                                            .signer = "8461",
                                            .primary = "EB4C",
                                            .signed_at = "2023-03-30T00:16:03Z",
                                            .origin = "https://dl.google.com/x.asc"};
  record.module_hash = gov::RecordedModuleHash{.h1 = "h1:x=",
                                               .is_proven = true,
                                               .reason = {},
                                               .known_from = "sum.golang.org",
                                               .log_entry = gov::RecordedLogEntry{17, 1000}};
  const ToolchainRecord proven = parsed(written(record));
  CHECK(written(proven) == written(record));
  CHECK(proven.signature->signer == "8461");
  CHECK(proven.signature->reason.empty());
  CHECK(proven.module_hash->log_entry->tree_size == 1000);

  record.module_hash->known_from = "gov";
  record.module_hash->log_entry.reset();
  CHECK_FALSE(parsed(written(record)).module_hash->log_entry);

  for (const Verdict verdict : {Verdict::missing, Verdict::not_checked}) {
    record.signature = gov::RecordedSignature{.verdict = verdict, .reason = "because"};
    record.module_hash = gov::RecordedModuleHash{
        .h1 = "h1:x=", .is_proven = false, .reason = "because", .known_from = {}, .log_entry = {}};
    const ToolchainRecord without = parsed(written(record));
    CHECK(without.signature->verdict == verdict);
    CHECK(without.signature->reason == "because");
    CHECK(without.module_hash->reason == "because");
    CHECK(written(without) == written(record));
  }
}

TEST_CASE("toolchain record: members of a newer gov are ignored, another format is not read") {
  const std::string newer = with("\"gov\":", "\"provenance\": {\"key\": [1, 2]}, \"gov\":");
  CHECK(written(parsed(newer)) == kRecord);
  CHECK(fault_of(with("\"format\": 1", "\"format\": 2")) ==
        "its format is 2, which this gov does not know");
}

TEST_CASE("toolchain record: what is missing or of another type is named") {
  struct Case {
    const char* from;
    const char* to;
    const char* fault;
  };
  const Case cases[] = {
      {"\"format\": 1,", "", "it has no number \"format\""},
      {"\"version\": \"1.24.9\",", "", "it has no text \"version\""},
      {"\"version\": \"1.24.9\"", "\"version\": \"one\"", "it has no Go version \"version\""},
      {"linux-amd64\",", "linux/amd64\",", "it has no platform \"platform\""},
      {"\"origin\":", "\"origins\":", "it has no text \"origin\""},
      {"\"sha256\": \"5b", "\"sha512\": \"5b", "it has no text \"sha256\""},
      {"14178", "-1", "it has no number \"files\""},
      {"14178", "\"14178\"", "it has no number \"files\""},
      {"\"checks\": [", "\"checks\": [7,", "it has no list of texts \"checks\""},
      {"\"gov\": \"0.1.0\"", "\"gov\": \"0.1.0\", \"attributes\": []",
       "it has no number \"quarantine_removed\""},
      {"\"gov\": \"0.1.0\"", "\"gov\": \"0.1.0\", \"signature\": {\"verdict\": \"fine\"}",
       "it has no known word \"verdict\""},
      {"\"gov\": \"0.1.0\"", "\"gov\": \"0.1.0\", \"signature\": {\"verdict\": \"good\"}",
       "it has no text \"signer\""},
      {"\"gov\": \"0.1.0\"", "\"gov\": \"0.1.0\", \"module_hash\": 7", "it has no text \"h1\""},
      {"\"gov\": \"0.1.0\"",
       "\"gov\": \"0.1.0\", \"module_hash\": {\"h1\": \"\", \"verdict\": \"proven\"}",
       "it has no text \"known_from\""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.from);
    CHECK(fault_of(with(c.from, c.to)) == c.fault);
  }
  CHECK_FALSE(fault_of("").empty());
  CHECK_FALSE(fault_of("[]").empty());
  CHECK_FALSE(fault_of(std::string(kRecord.substr(0, 200))).empty());
}

TEST_CASE("toolchain record: the file lies in the store that holds the toolchain") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp.path(), temp / "cache");
  REQUIRE(gov::make_directories(layout.records()));
  const ToolchainRecord record = parsed(std::string(kRecord));
  const gov::Toolchain toolchain{record.version, record.platform,
                                 layout.toolchain(record.version, record.platform)};
  const std::string file = gov::record_file(toolchain);
  CHECK(file == layout.record(record.version, record.platform));
  CHECK_FALSE(gov::read_record(file).value());
  REQUIRE(gov::write_record(file, record));
  CHECK(gov::read_file(file, 4096).value() == kRecord);
  CHECK(gov::read_record(file).value()->archive_bytes == 78693175);
  REQUIRE(gov::write_file_atomically(file, "{"));
  CHECK_FALSE(gov::read_record(file));
}
