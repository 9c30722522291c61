// SPDX-License-Identifier: MIT
#include "cli/completion.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "cli/command_line.hpp"
#include "golang/release_text.hpp"
#include "shell/dialect.hpp"
#include "store/known_releases.hpp"
#include "store/named_versions.hpp"

namespace gov {
namespace {

using Candidates = std::vector<Candidate>;

void add(Candidates& to, Candidates more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Candidates installed(const Session& session) {
  Candidates found;
  for (const Toolchain& toolchain : list_toolchains(session.stores).value_or({})) {
    const bool is_native = toolchain.platform == session.host;
    const std::string version = exact_text(toolchain.version);
    found.push_back({is_native ? version : concat(version, "/", toolchain.platform.arch), "installed"});
  }
  return found;
}

Candidates keywords() {
  return {{"latest", "the newest stable release"},
          {"stable", "the newest stable release"},
          {"oldstable", "the newest patch of the line before"}};
}

Candidates names(const Session& session) {
  Candidates found;
  for (std::string& name : list_aliases(session.layout).value_or({})) {
    const auto request = read_alias(session.layout, name);
    found.push_back({std::move(name), request && *request ? (*request)->to_string() : "alias"});
  }
  for (std::string& name : list_links(session.layout).value_or({})) found.push_back({std::move(name), "linked Go"});
  return found;
}

/// Everything that was ever published, newest first, each line once before its patches.
Candidates published(const Session& session) {
  std::vector<Version> versions = read_snapshot_versions(session.installation.snapshot).value_or({});
  const auto cached = read_cached_index(session.layout, session.settings.settings.index_url);
  if (cached) {
    for (const Release& release : cached->releases) versions.push_back(release.version);
  }
  std::sort(versions.begin(), versions.end(), [](const Version& a, const Version& b) { return a > b; });
  versions.erase(std::unique(versions.begin(), versions.end()), versions.end());
  Candidates found;
  std::string line;
  for (const Version& version : versions) {
    if (version.line() != line) {
      line = version.line();
      found.push_back({line, "newest patch of the line"});
    }
    found.push_back({exact_text(version), version.is_prerelease() ? "pre-release" : "release"});
  }
  return found;
}

Candidates versions_for(const Session& session, Completes what) {
  switch (what) {
    case Completes::installed:
    case Completes::command:
      return installed(session);
    case Completes::published: {
      Candidates all = keywords();
      add(all, published(session));
      all.push_back({":files", ""});
      return all;
    }
    case Completes::any_version: {
      Candidates all = installed(session);
      add(all, names(session));
      add(all, keywords());
      all.push_back({"system", "the first Go on PATH that is not gov's"});
      add(all, published(session));
      return all;
    }
    case Completes::tool:
      return {{"go", "the go command"}, {"gofmt", "the formatter"}};
    case Completes::shell:
      return {{"bash", ""}, {"zsh", ""}, {"fish", ""}};
    case Completes::name:
      return names(session);
    case Completes::nothing:
      return {};
  }
  return {};
}

Candidates command_candidates() {
  Candidates found;
  for (const CommandName& command : command_names()) {
    found.push_back({command.name, command.summary});
    for (const std::string& alias : command.aliases) found.push_back({alias, command.summary});
  }
  found.push_back({"help", "Show what gov can do"});
  return found;
}

void add_flags(Candidates& to, const std::vector<FlagName>& flags) {
  for (const FlagName& flag : flags) to.push_back({flag.name, flag.help});
}

Candidates flag_candidates(const CommandName* command) {
  Candidates found;
  if (command != nullptr) add_flags(found, command->flags);
  add_flags(found, global_flag_names());
  found.push_back({"--help", "Show help"});
  return found;
}

/// What a flag's value may be.
Candidates value_candidates(const FlagName& flag) {
  if (flag.name == "--shell") return {{"bash", ""}, {"zsh", ""}, {"fish", ""}};
  if (flag.name == "--from") return {{":files", ""}};
  if (flag.name == "--platform") {
    return {{"linux-amd64", ""}, {"linux-arm64", ""}, {"darwin-amd64", ""}, {"darwin-arm64", ""}};
  }
  return {};
}

const FlagName* flag_with_value(const CommandName& command, const std::string& word) {
  const auto found = std::find_if(command.flags.begin(), command.flags.end(), [&](const FlagName& flag) {
    return flag.name == word && !flag.value.empty();
  });
  return found == command.flags.end() ? nullptr : &*found;
}

/// Behind `exec`: versions, until a word that is none, or --, begins the command.
Candidates exec_candidates(const Session& session, const std::vector<std::string>& before) {
  const bool is_in_command = std::any_of(before.begin(), before.end(), [](const std::string& word) {
    RequestFault fault;
    const auto request = VersionRequest::parse(word.starts_with('+') ? word.substr(1) : word, fault);
    return word == "--" || !request || std::holds_alternative<NamedVersion>(request->meaning());
  });
  if (is_in_command) return {{":commands", ""}};
  Candidates found = installed(session);
  found.push_back({"--", "then the command"});
  return found;
}

Candidates all_candidates(const Session& session, const std::vector<std::string>& typed) {
  const std::string& current = typed.back();
  std::size_t position = 0;
  while (position + 1 < typed.size() && typed[position].starts_with('-')) ++position;
  if (position + 1 == typed.size()) return current.starts_with('-') ? flag_candidates(nullptr) : command_candidates();
  const std::string& word = typed[position];
  if (word == "help") return command_candidates();
  const std::vector<CommandName> commands = command_names();
  const auto command = std::find_if(commands.begin(), commands.end(), [&](const CommandName& one) {
    return one.name == word || std::find(one.aliases.begin(), one.aliases.end(), word) != one.aliases.end();
  });
  if (command == commands.end()) return {};
  const std::vector<std::string> before(typed.begin() + static_cast<std::ptrdiff_t>(position) + 1, typed.end() - 1);
  if (command->completes == Completes::command) return exec_candidates(session, before);
  const FlagName* flag = before.empty() ? nullptr : flag_with_value(*command, before.back());
  if (flag != nullptr) return value_candidates(*flag);
  if (current.starts_with('-')) return flag_candidates(&*command);
  return versions_for(session, command->completes);
}

}  // namespace

Candidates candidates_for(const Session& session, const std::vector<std::string>& typed) {
  if (typed.empty()) return command_candidates();
  std::set<std::string> seen;
  Candidates fitting;
  for (Candidate& candidate : all_candidates(session, typed)) {
    const bool fits = candidate.word.starts_with(':') || candidate.word.starts_with(typed.back());
    if (fits && seen.insert(candidate.word).second) fitting.push_back(std::move(candidate));
  }
  return fitting;
}

CommandResult run_complete(Session& session, const std::vector<std::string>& typed) {
  std::string lines;
  for (const Candidate& candidate : candidates_for(session, typed)) {
    lines += candidate.help.empty() ? concat(candidate.word, "\n")
                                    : concat(candidate.word, "\t", candidate.help, "\n");
  }
  session.reporter.data(lines);
  return kSuccess;
}

}  // namespace gov
