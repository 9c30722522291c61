// SPDX-License-Identifier: MIT
#include "records/toolchain_record.hpp"

#include "base/text.hpp"
#include "json/json_text.hpp"
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

Error without(std::string_view name, std::string_view wanted) {
  return fail(ErrorKind::failure, concat("it has no ", wanted, " ", in_quotes(name)));
}

/// Reads members, and remembers the first that is not as it must be.
class MemberReader {
 public:
  explicit MemberReader(const JsonValue& object) : object_(object) {}

  std::string text(std::string_view name) {
    const JsonValue* value = object_.find(name);
    const auto text = value != nullptr ? value->as_string() : std::nullopt;
    if (!text) note(name, "text");
    return std::string(text.value_or(""));
  }

  std::uint64_t number(std::string_view name) {
    const JsonValue* value = object_.find(name);
    const auto number = value != nullptr ? value->as_unsigned() : std::nullopt;
    if (!number) note(name, "number");
    return number.value_or(0);
  }

  std::vector<std::string> texts(std::string_view name) {
    const JsonValue* value = object_.find(name);
    if (value == nullptr || !value->is_array()) note(name, "list");
    std::vector<std::string> texts;
    if (value == nullptr) return texts;
    for (const JsonValue& item : value->items()) {
      const auto text = item.as_string();
      if (!text) note(name, "list of texts");
      texts.emplace_back(text.value_or(""));
    }
    return texts;
  }

  void note(std::string_view name, std::string_view wanted) {
    if (!fault_) fault_ = without(name, wanted);
  }

  [[nodiscard]] const std::optional<Error>& fault() const { return fault_; }

 private:
  const JsonValue& object_;
  std::optional<Error> fault_;
};

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
  if (!number) return without("format", "number");
  return fail(ErrorKind::failure,
              concat("its format is ", std::to_string(*number), ", which this gov does not know"));
}

}  // namespace

JsonValue record_json(const ToolchainRecord& record) {
  JsonValue checks = JsonValue::array();
  for (const std::string& check : record.checks) checks.push(check);
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
                         {"checks", std::move(checks)},
                         {"installed_at", record.installed_at},
                         {"gov", record.gov}});
  if (record.attributes) document.set("attributes", attributes_json(*record.attributes));
  return document;
}

Result<ToolchainRecord> parse_record(std::string_view text) {
  GOV_TRY_ASSIGN(const JsonValue document, parse_json(text, kLimits));
  GOV_TRY(check_format(document));
  MemberReader reader(document);
  const auto version = Version::parse(reader.text("version"));
  if (!version) reader.note("version", "Go version");
  const auto platform = Platform::parse(reader.text("platform"));
  if (!platform) reader.note("platform", "platform");
  if (reader.fault()) return *reader.fault();
  GOV_TRY_ASSIGN(std::optional<RecordedAttributes> attributes, attributes_of(document));
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
                         .installed_at = reader.text("installed_at"),
                         .gov = reader.text("gov"),
                         .attributes = std::move(attributes)};
  if (reader.fault()) return *reader.fault();
  return record;
}

std::string record_file(const Toolchain& toolchain) {
  // versions/ and records/ lie beside each other.
  const std::string root = parent_directory(parent_directory(toolchain.goroot));
  return Layout(root, {}).record(toolchain.version, toolchain.platform);
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
