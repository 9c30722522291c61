// SPDX-License-Identifier: MIT
#include "commands/info.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "json/json_text.hpp"
#include "report/table.hpp"

namespace gov {
namespace {

constexpr JsonLimits kRecordLimits{1U << 20U, 8};

/// The install record; null with a warning when there is none that can be read, because the Go
/// works without it.
JsonValue read_record(Session& session, const Toolchain& toolchain) {
  // The record lies beside the versions folder of the store that holds the toolchain.
  const std::string store = parent_directory(parent_directory(toolchain.goroot));
  const std::string file = Layout(store, {}).record(toolchain.version, toolchain.platform);
  auto text = read_if_present(file, kRecordLimits.max_bytes);
  if (text && !*text) {
    session.reporter.warning("there is no record of this install");
    return {};
  }
  auto record =
      text ? parse_json(**text, kRecordLimits) : Result<JsonValue>(std::move(text).error());
  if (record) return std::move(*record);
  session.reporter.warning(
      concat("the record ", in_quotes(file), " cannot be read: ", record.error().what));
  return {};
}

std::string text_of(const JsonValue& value) {
  if (const auto text = value.as_string()) return std::string(*text);
  if (value.is_array()) {
    std::vector<std::string> items;
    for (const JsonValue& item : value.items()) items.push_back(text_of(item));
    return join(items, ", ");
  }
  return to_json_text(value, 0);
}

void add_row(std::vector<TableRow>& rows, const JsonValue& record, std::string_view name,
             std::string label) {
  const JsonValue* value = record.find(name);
  if (value == nullptr) return;
  const bool is_size = name.ends_with("bytes");
  rows.push_back(
      {std::move(label), is_size ? human_size(value->as_unsigned().value_or(0)) : text_of(*value)});
}

std::string details(const Toolchain& toolchain, const std::optional<std::string>& damage,
                    const JsonValue& record) {
  std::vector<TableRow> rows = {
      {"version", toolchain.version.release_name()},
      {"platform", concat(toolchain.platform.os, "/", toolchain.platform.arch)},
      {"goroot", toolchain.goroot}};
  if (damage) rows.push_back({"broken", *damage});
  add_row(rows, record, "origin", "origin");
  add_row(rows, record, "sha256", "sha256");
  add_row(rows, record, "sha1", "sha1");
  add_row(rows, record, "checks", "checked");
  add_row(rows, record, "archive_bytes", "archive");
  add_row(rows, record, "bytes", "unpacked");
  add_row(rows, record, "files", "files");
  add_row(rows, record, "installed_at", "installed");
  return table_text({}, rows);
}

}  // namespace

CommandResult run_info(Session& session, const InfoOptions& options) {
  std::optional<VersionRequest> request;
  if (!options.request.empty()) {
    GOV_TRY_ASSIGN(request, parse_request(options.request));
  }
  GOV_TRY_ASSIGN(const Decision decision, decide(session, request));
  if (decision.means_system()) {
    return fail(ErrorKind::not_installed, "gov keeps no record of the system Go")
        .with_reason(reason_of(decision))
        .with_hint("gov info VERSION");
  }
  if (!decision.toolchain) return not_installed(decision);
  const Toolchain& toolchain = *decision.toolchain;
  const auto damage = visible_damage(toolchain);
  const JsonValue record = read_record(session, toolchain);
  if (!session.wants_json()) {
    session.reporter.data(details(toolchain, damage, record));
    return kSuccess;
  }
  JsonValue document = JsonValue::object({{"format", 1},
                                          {"version", toolchain.version.to_string()},
                                          {"platform", toolchain.platform.to_string()},
                                          {"goroot", toolchain.goroot},
                                          {"record", record}});
  if (damage) document.set("damage", *damage);
  session.reporter.data(to_json_text(document));
  return kSuccess;
}

}  // namespace gov
