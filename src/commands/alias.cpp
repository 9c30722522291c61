// SPDX-License-Identifier: MIT
#include "commands/alias.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/text.hpp"
#include "json/json_text.hpp"
#include "report/table.hpp"
#include "store/named_versions.hpp"
#include "store/store_access.hpp"

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

/// A relative directory is meant from here, and stays meant when gov runs elsewhere.
Result<std::string> absolute_directory(const std::string& directory) {
  auto real = canonical_path(directory);
  if (real) return std::move(*real);
  return fail(ErrorKind::usage, concat("there is no directory ", in_quotes(directory)));
}

/// A name means one thing.
Result<void> check_free(const std::vector<std::string>& taken, std::string_view kind,
                        const std::string& name) {
  if (std::find(taken.begin(), taken.end(), name) == taken.end()) return {};
  return fail(ErrorKind::usage, concat("there is a ", kind, " ", in_quotes(name), " already"))
      .with_hint(concat("gov ", kind, " --remove ", name));
}

/// Follows the new alias at once, so that a circle is refused and not found out later.
Result<void> write_checked_alias(const Session& session, const std::string& name,
                                 const VersionRequest& request) {
  const auto former = read_alias(session.layout, name);
  GOV_TRY(write_alias(session.layout, name, request));
  RequestFault fault;
  const auto named = VersionRequest::parse(name, fault);
  auto meaning = expand_name(session.layout, *named, session.machine.platforms.native);
  if (meaning) return {};
  if (former && *former) {
    (void)write_alias(session.layout, name, **former).has_value();
  } else {
    (void)remove_name(session.layout, name).has_value();
  }
  return std::move(meaning).error();
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
  GOV_TRY(prepare_store(session.layout));
  GOV_TRY_ASSIGN(const std::vector<std::string> linked, list_links(session.layout));
  GOV_TRY(check_free(linked, "link", options.name));
  GOV_TRY(write_checked_alias(session, options.name, request));
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
  GOV_TRY_ASSIGN(const std::string goroot, absolute_directory(options.directory));
  GOV_TRY(prepare_store(session.layout));
  GOV_TRY_ASSIGN(const std::vector<std::string> aliased, list_aliases(session.layout));
  GOV_TRY(check_free(aliased, "alias", options.name));
  GOV_TRY(write_link(session.layout, options.name, goroot));
  session.reporter.status(concat(options.name, " now means the Go in ", printable(goroot, 4096)));
  return kSuccess;
}

}  // namespace gov
