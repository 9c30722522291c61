// SPDX-License-Identifier: MIT
#include "commands/choose/alias.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "golang/request_words.hpp"
#include "json/json_text.hpp"
#include "report/table.hpp"
#include "store/named_versions.hpp"
#include "store/new_name.hpp"

namespace gov {
namespace {

/// A name with what it stands for.
using Entry = std::pair<std::string, std::string>;

CommandResult print(Session& session, std::string_view key, const std::vector<Entry>& entries) {
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
  session.reporter.data(table_text({}, rows));
  return kSuccess;
}

Error no_such(std::string_view what, const std::string& name) {
  return fail(ErrorKind::not_installed, concat("there is no ", what, " ", in_quotes(name)));
}

Result<std::vector<Entry>> aliases(const Session& session) {
  GOV_TRY_ASSIGN(const std::vector<std::string> names, list_aliases(session.layout));
  std::vector<Entry> entries;
  for (const std::string& name : names) {
    const auto request = read_alias(session.layout, name);
    entries.emplace_back(name, request && *request ? (*request)->to_string() : "(broken)");
  }
  return entries;
}

Result<std::vector<Entry>> links(const Session& session) {
  GOV_TRY_ASSIGN(const std::vector<std::string> names, list_links(session.layout));
  std::vector<Entry> entries;
  entries.reserve(names.size());
  for (const std::string& name : names) {
    entries.emplace_back(
        name, link_target(concat(session.layout.links(), "/", name)).value_or("(broken)"));
  }
  return entries;
}

CommandResult print_one(Session& session, std::string_view what, const std::string& name,
                        std::vector<Entry> entries) {
  std::erase_if(entries, [&](const Entry& entry) { return entry.first != name; });
  if (entries.empty()) return no_such(what, name);
  if (session.wants_json()) return print(session, what, entries);
  session.reporter.data(concat(entries.front().second, "\n"));
  return kSuccess;
}

CommandResult remove_name(Session& session, std::string_view what, const std::string& name) {
  GOV_TRY_ASSIGN(const bool was_there, remove_name(session.layout, name));
  if (!was_there) return no_such(what, name);
  session.reporter.status(concat("removed ", name));
  return kSuccess;
}

}  // namespace

CommandResult run_alias(Session& session, const AliasOptions& options) {
  if (options.name.empty()) {
    GOV_TRY_ASSIGN(const std::vector<Entry> entries, aliases(session));
    return print(session, "aliases", entries);
  }
  if (options.remove) return remove_name(session, "alias", options.name);
  if (options.request.empty()) {
    GOV_TRY_ASSIGN(std::vector<Entry> entries, aliases(session));
    return print_one(session, "alias", options.name, std::move(entries));
  }
  GOV_TRY_ASSIGN(const VersionRequest request, parse_request(options.request));
  GOV_TRY(give_alias(session.layout, options.name, request, session.machine.platforms.native));
  session.reporter.status(concat(options.name, " now means ", request.to_string()));
  return kSuccess;
}

CommandResult run_link(Session& session, const LinkOptions& options) {
  if (options.name.empty()) {
    GOV_TRY_ASSIGN(const std::vector<Entry> entries, links(session));
    return print(session, "links", entries);
  }
  if (options.remove) return remove_name(session, "link", options.name);
  if (options.directory.empty()) {
    GOV_TRY_ASSIGN(std::vector<Entry> entries, links(session));
    return print_one(session, "link", options.name, std::move(entries));
  }
  GOV_TRY_ASSIGN(const std::string goroot,
                 give_link(session.layout, options.name, options.directory));
  session.reporter.status(concat(options.name, " now means the Go in ", printable(goroot, 4096)));
  return kSuccess;
}

}  // namespace gov
