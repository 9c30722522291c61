// SPDX-License-Identifier: MIT
#include <string>

#include "base/text.hpp"
#include "commands/choose/choose.hpp"
#include "commands/choose/given_names.hpp"
#include "golang/request_words.hpp"
#include "store/named_versions.hpp"
#include "store/new_name.hpp"

namespace gov {
namespace {

struct AliasOptions {
  std::string name;     // "" lists all
  std::string request;  // "" shows the named one
  bool remove = false;
};

Result<std::vector<GivenName>> aliases(const Session& session) {
  GOV_TRY_ASSIGN(const std::vector<std::string> names, list_aliases(session.layout));
  std::vector<GivenName> entries;
  for (const std::string& name : names) {
    const auto request = read_alias(session.layout, name);
    entries.emplace_back(name, request && *request ? (*request)->to_string() : "(broken)");
  }
  return entries;
}

/// gov alias [NAME [REQUEST]]: a name for a request, resolved each time it is used.
CommandResult run_alias(Session& session, const AliasOptions& options) {
  if (options.name.empty()) {
    GOV_TRY_ASSIGN(const std::vector<GivenName> entries, aliases(session));
    return print_given_names(session, "aliases", entries);
  }
  if (options.remove) return remove_given_name(session, "alias", options.name);
  if (options.request.empty()) {
    GOV_TRY_ASSIGN(std::vector<GivenName> entries, aliases(session));
    return print_given_name(session, "alias", options.name, std::move(entries));
  }
  GOV_TRY_ASSIGN(const VersionRequest request, parse_request(options.request));
  GOV_TRY(give_alias(session.layout, options.name, request, session.machine.platforms.native));
  session.reporter.status(concat(options.name, " now means ", request.to_string()));
  return kSuccess;
}

constexpr Argument kArguments[] = {
    {.name = "NAME",
     .help = "The name; without it, lists all",
     .completes = Completes::alias,
     .fills = member<&AliasOptions::name>},
    {.name = "VERSION",
     .help = "What the name means; without it, prints that",
     .completes = Completes::any_version,
     .fills = member<&AliasOptions::request>},
};

constexpr Option kOptions[] = {
    {.name = "--remove", .help = "Remove the name", .fills = member<&AliasOptions::remove>},
};

constexpr Example kExamples[] = {
    {"gov alias work 1.24", "work now means the newest 1.24"},
    {"gov local work", "usable wherever a version is expected"},
    {"gov alias --remove work"},
};

constexpr OwnExitCode kExitCodes[] = {
    {1, "the name would refer to itself"},
    {2, "not a name, or the name of a link"},
    {10, "there is no such alias"},
};

}  // namespace

constexpr Command kAliasCommand({
    .name = "alias",
    .summary = "Give a version a name of your own",
    .group = Group::choose,
    .runner = runs<run_alias>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
