// SPDX-License-Identifier: MIT
#include "commands/choose/given_names.hpp"

#include "base/text.hpp"
#include "json/json_text.hpp"
#include "report/table.hpp"
#include "store/named_versions.hpp"

namespace gov {
namespace {

Error no_such(std::string_view what, const std::string& name) {
  return fail(ErrorKind::not_installed, concat("there is no ", what, " ", in_quotes(name)));
}

}  // namespace

CommandResult print_given_names(Session& session, std::string_view key,
                                const std::vector<GivenName>& entries) {
  if (session.wants_json()) {
    JsonValue map = JsonValue::object();
    for (const auto& [name, meaning] : entries) map.set(name, meaning);
    session.reporter.data(
        to_json_text(JsonValue::object({{"format", 1}, {std::string(key), std::move(map)}})));
    return kSuccess;
  }
  std::vector<TableRow> rows;
  rows.reserve(entries.size());
  for (const auto& [name, meaning] : entries) rows.push_back({name, meaning});
  session.reporter.data(table_text({}, rows, session.look));
  return kSuccess;
}

CommandResult print_given_name(Session& session, std::string_view what, const std::string& name,
                               std::vector<GivenName> entries) {
  std::erase_if(entries, [&](const GivenName& entry) { return entry.first != name; });
  if (entries.empty()) return no_such(what, name);
  if (session.wants_json()) return print_given_names(session, what, entries);
  session.reporter.data(concat(entries.front().second, "\n"));
  return kSuccess;
}

CommandResult remove_given_name(Session& session, std::string_view what, const std::string& name) {
  GOV_TRY_ASSIGN(const bool was_there, remove_name(session.layout, name));
  if (!was_there) return no_such(what, name);
  session.reporter.status(concat("removed ", name));
  return kSuccess;
}

}  // namespace gov
