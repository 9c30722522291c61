// SPDX-License-Identifier: MIT
#include "records/toolchain_record.hpp"

#include "base/text.hpp"
#include "json/json_text.hpp"
#include "records/member_reader.hpp"
#include "records/proof_members.hpp"
#include "store/layout.hpp"

namespace gov {
namespace {

constexpr std::uint64_t kFormat = 1;
constexpr JsonLimits kLimits{1U << 20U, 8};

std::string_view member_name(RecordedDigest::Algorithm algorithm) {
  return algorithm == RecordedDigest::Algorithm::sha256 ? "sha256" : "sha1";
}

JsonValue attributes_json(const RecordedAttributes& attributes) {
  JsonValue others = JsonValue::object();
  for (const auto& [name, count] : attributes.others) others.set(name, count);
  return JsonValue::object(
      {{"quarantine_removed", attributes.quarantine_removed}, {"others", std::move(others)}});
}

JsonValue texts_json(const std::vector<std::string>& texts) {
  JsonValue list = JsonValue::array();
  for (const std::string& text : texts) list.push(text);
  return list;
}

RecordedDigest digest_of(const JsonValue& document, MemberReader& reader) {
  using Algorithm = RecordedDigest::Algorithm;
  const bool is_sha1 = document.find("sha256") == nullptr && document.find("sha1") != nullptr;
  const Algorithm algorithm = is_sha1 ? Algorithm::sha1 : Algorithm::sha256;
  return {algorithm, reader.text(member_name(algorithm))};
}

Result<std::optional<RecordedAttributes>> attributes_of(const JsonValue& document) {
  const JsonValue* value = document.find("attributes");
  if (value == nullptr) return std::optional<RecordedAttributes>();
  MemberReader reader(*value);
  RecordedAttributes attributes;
  attributes.quarantine_removed = reader.number("quarantine_removed");
  if (const JsonValue* others = value->find("others")) {
    MemberReader counts(*others);
    for (const JsonMember& member : others->members())
      attributes.others[member.name] = counts.number(member.name);
    if (counts.fault()) return *counts.fault();
  }
  if (reader.fault()) return *reader.fault();
  return std::optional(std::move(attributes));
}

Result<void> check_format(const JsonValue& document) {
  const JsonValue* format = document.find("format");
  const auto number = format != nullptr ? format->as_unsigned() : std::nullopt;
  if (number == kFormat) return {};
  if (!number) return missing_member("format", "number");
  return fail(ErrorKind::failure,
              concat("its format is ", std::to_string(*number), ", which this gov does not know"));
}

/// versions/ and records/ lie beside each other.
Layout store_of(const Toolchain& toolchain) {
  return Layout(std::string(parent_directory(parent_directory(toolchain.goroot))), {});
}

}  // namespace

JsonValue record_json(const ToolchainRecord& record) {
  JsonValue document =
      JsonValue::object({{"format", kFormat},
                         {"version", record.version.to_string()},
                         {"platform", record.platform.to_string()},
                         {"archive", record.archive},
                         {"origin", record.origin},
                         {std::string(member_name(record.digest.algorithm)), record.digest.hex},
                         {"archive_bytes", record.archive_bytes},
                         {"files", record.files},
                         {"directories", record.directories},
                         {"bytes", record.bytes},
                         {"checks", texts_json(record.checks)},
                         {"installed_at", record.installed_at},
                         {"gov", record.gov}});
  if (!record.left_out.empty()) document.set("left_out", texts_json(record.left_out));
  if (record.attributes) document.set("attributes", attributes_json(*record.attributes));
  if (record.signature) document.set("signature", signature_json(*record.signature));
  if (record.module_hash) document.set("module_hash", module_hash_json(*record.module_hash));
  return document;
}

Result<ToolchainRecord> parse_record(std::string_view text) {
  GOV_TRY_ASSIGN(const JsonValue document, parse_json(text, kLimits));
  GOV_TRY(check_format(document));
  MemberReader reader(document);
  const auto version = Version::parse_release(reader.text("version"));
  if (!version) reader.note("version", "Go version");
  const auto platform = Platform::parse(reader.text("platform"));
  if (!platform) reader.note("platform", "platform");
  if (reader.fault()) return *reader.fault();
  GOV_TRY_ASSIGN(std::optional<RecordedAttributes> attributes, attributes_of(document));
  GOV_TRY_ASSIGN(std::optional<RecordedSignature> signature, recorded_signature(document));
  GOV_TRY_ASSIGN(std::optional<RecordedModuleHash> module_hash, recorded_module_hash(document));
  ToolchainRecord record{.version = *version,
                         .platform = *platform,
                         .archive = reader.text("archive"),
                         .origin = reader.text("origin"),
                         .digest = digest_of(document, reader),
                         .archive_bytes = reader.number("archive_bytes"),
                         .files = reader.number("files"),
                         .directories = reader.number("directories"),
                         .bytes = reader.number("bytes"),
                         .checks = reader.texts("checks"),
                         .left_out = document.find("left_out") != nullptr
                                         ? reader.texts("left_out")
                                         : std::vector<std::string>(),
                         .installed_at = reader.text("installed_at"),
                         .gov = reader.text("gov"),
                         .attributes = std::move(attributes),
                         .signature = std::move(signature),
                         .module_hash = std::move(module_hash)};
  if (reader.fault()) return *reader.fault();
  return record;
}

std::string record_file(const Toolchain& toolchain) {
  return store_of(toolchain).record(toolchain.version, toolchain.platform);
}

std::string manifest_file(const Toolchain& toolchain) {
  return store_of(toolchain).manifest(toolchain.version, toolchain.platform);
}

Result<std::optional<ToolchainRecord>> read_record(const std::string& file) {
  GOV_TRY_ASSIGN(const std::optional<std::string> text, read_if_present(file, kLimits.max_bytes));
  if (!text) return std::optional<ToolchainRecord>();
  GOV_TRY_ASSIGN(ToolchainRecord record, parse_record(*text));
  return std::optional(std::move(record));
}

Result<void> write_record(const std::string& file, const ToolchainRecord& record, FileFlush flush) {
  return write_file_atomically(file, to_json_text(record_json(record)), 0600, flush);
}

}  // namespace gov
