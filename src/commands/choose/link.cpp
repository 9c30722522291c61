// SPDX-License-Identifier: MIT
#include <string>

#include "base/file.hpp"
#include "base/text.hpp"
#include "commands/choose/choose.hpp"
#include "commands/choose/given_names.hpp"
#include "store/named_versions.hpp"
#include "store/new_name.hpp"

namespace gov {
namespace {

struct LinkOptions {
  std::string name;       // "" lists all
  std::string directory;  // "" shows the named one
  bool remove = false;
};

Result<std::vector<GivenName>> links(const Session& session) {
  GOV_TRY_ASSIGN(const std::vector<std::string> names, list_links(session.layout));
  std::vector<GivenName> entries;
  entries.reserve(names.size());
  for (const std::string& name : names) {
    entries.emplace_back(
        name, link_target(concat(session.layout.links(), "/", name)).value_or("(broken)"));
  }
  return entries;
}

/// gov link [NAME [DIR]]: a name for an SDK that gov did not install. gov uses the SDK and never
/// changes it.
CommandResult run_link(Session& session, const LinkOptions& options) {
  if (options.name.empty()) {
    GOV_TRY_ASSIGN(const std::vector<GivenName> entries, links(session));
    return print_given_names(session, "links", entries);
  }
  if (options.remove) return remove_given_name(session, "link", options.name);
  if (options.directory.empty()) {
    GOV_TRY_ASSIGN(std::vector<GivenName> entries, links(session));
    return print_given_name(session, "link", options.name, std::move(entries));
  }
  GOV_TRY_ASSIGN(const std::string goroot,
                 give_link(session.layout, options.name, options.directory));
  session.reporter.status(concat(options.name, " now means the Go in ", printable(goroot, 4096)));
  return kSuccess;
}

constexpr Argument kArguments[] = {
    {.name = "NAME",
     .help = "The name; without it, lists all",
     .completes = Completes::link,
     .fills = member<&LinkOptions::name>},
    {.name = "DIR",
     .help = "A GOROOT, which contains bin/go and VERSION",
     .completes = Completes::file,
     .fills = member<&LinkOptions::directory>},
};

constexpr Option kOptions[] = {
    {.name = "--remove",
     .help = "Remove the name; the Go itself stays",
     .fills = member<&LinkOptions::remove>},
};

constexpr Example kExamples[] = {
    {"gov link tip ~/src/goroot", "a Go that you built"},
    {"gov shell tip", "and use it in this shell"},
    {"gov link --remove tip"},
};

constexpr OwnExitCode kExitCodes[] = {
    {2, "not a name, the name of an alias, or not a GOROOT"},
    {10, "there is no such link, or its directory is gone"},
};

}  // namespace

constexpr Command kLinkCommand({
    .name = "link",
    .summary = "Name a Go that gov did not install",
    .group = Group::choose,
    .runner = runs<run_link>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
