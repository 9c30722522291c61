// SPDX-License-Identifier: MIT
#include "cli/completion.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "cli/command_line.hpp"

namespace gov {
namespace {

constexpr const char* kFiles = ":files";
constexpr const char* kCommands = ":commands";

Candidates shells() { return {{"bash", ""}, {"zsh", ""}, {"fish", ""}}; }

Candidates words_for(const Session& session, Completes what) {
  switch (what) {
    case Completes::installed:
      return installed_versions(session);
    case Completes::published: {
      Candidates all = known_versions(session);
      all.push_back({kFiles, ""});
      return all;
    }
    case Completes::any_version:
      return usable_versions(session);
    case Completes::tool:
      return {{"go", "the go command"}, {"gofmt", "the formatter"}};
    case Completes::shell:
      return shells();
    case Completes::alias:
      return alias_names(session);
    case Completes::link:
      return link_names(session);
    case Completes::command:
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
  if (flag.name == "--shell") return shells();
  if (flag.name == "--from") return {{kFiles, ""}};
  if (flag.name == "--platform") {
    return {{"linux-amd64", ""}, {"linux-arm64", ""}, {"darwin-amd64", ""}, {"darwin-arm64", ""}};
  }
  return {};
}

const FlagName* flag_with_value(const CommandName& command, const std::string& word) {
  const auto found =
      std::find_if(command.flags.begin(), command.flags.end(),
                   [&](const FlagName& flag) { return flag.name == word && !flag.value.empty(); });
  return found == command.flags.end() ? nullptr : &*found;
}

bool is_version_word(const std::string& word) {
  const auto request = VersionRequest::parse(word.starts_with('+') ? word.substr(1) : word);
  return request &&
         (word.starts_with('+') || !std::holds_alternative<NamedVersion>(request->meaning()));
}

/// Behind `exec`: versions, until a word that is none, or --, begins the command.
Candidates exec_candidates(const Session& session, const std::vector<std::string>& before,
                           const std::string& current) {
  const auto first = std::find_if_not(before.begin(), before.end(), is_version_word);
  const bool is_behind_dashes = first != before.end() && *first == "--";
  if (is_behind_dashes && first + 1 == before.end()) return {{kCommands, ""}};
  if (first != before.end()) return {{kFiles, ""}};  // the arguments of the command
  Candidates found = installed_versions(session);
  if (current.starts_with('+')) {
    Candidates names = alias_names(session);
    found.insert(found.end(), names.begin(), names.end());
    for (CompletionWord& candidate : found) candidate.word = concat("+", candidate.word);
    return found;
  }
  found.push_back({"--", "then the command"});
  if (before.empty() && current.starts_with('-')) add_flags(found, global_flag_names());
  if (!current.empty()) found.push_back({kCommands, ""});
  return found;
}

/// What stands behind a name that is being given.
Candidates meanings_for(const Session& session, Completes what) {
  if (what == Completes::link) return {{kFiles, ""}};
  return words_for(session, Completes::any_version);
}

Candidates argument_candidates(const Session& session, const CommandName& command,
                               const std::vector<std::string>& before, const std::string& current) {
  const FlagName* flag = before.empty() ? nullptr : flag_with_value(command, before.back());
  if (flag != nullptr) return value_candidates(*flag);
  if (current.starts_with('-')) return flag_candidates(&command);
  const Completes what = command.completes;
  const bool takes_name = what == Completes::alias || what == Completes::link;
  const bool has_name = !before.empty() && !before.front().starts_with('-');
  if (takes_name && has_name)
    return before.size() == 1 ? meanings_for(session, what) : Candidates{};
  const bool takes_version = what == Completes::published || what == Completes::any_version;
  if (takes_version && current.find('/') != std::string::npos) {
    Candidates found = with_architectures(current);
    if (what == Completes::published) found.push_back({kFiles, ""});
    return found;
  }
  return words_for(session, what);
}

Candidates all_candidates(const Session& session, const std::vector<std::string>& typed) {
  const std::string& current = typed.back();
  std::size_t position = 0;
  while (position + 1 < typed.size() && typed[position].starts_with('-')) ++position;
  if (position + 1 == typed.size())
    return current.starts_with('-') ? flag_candidates(nullptr) : command_candidates();
  const std::string& word = typed[position];
  if (word == "help") return command_candidates();
  const std::vector<CommandName> commands = command_names();
  const auto command = std::find_if(commands.begin(), commands.end(), [&](const CommandName& one) {
    return one.name == word ||
           std::find(one.aliases.begin(), one.aliases.end(), word) != one.aliases.end();
  });
  if (command == commands.end()) return {};
  const std::vector<std::string> before(typed.begin() + static_cast<std::ptrdiff_t>(position) + 1,
                                        typed.end() - 1);
  if (command->completes == Completes::command) return exec_candidates(session, before, current);
  return argument_candidates(session, *command, before, current);
}

}  // namespace

Candidates candidates_for(const Session& session, const std::vector<std::string>& typed) {
  if (typed.empty()) return command_candidates();
  std::set<std::string> seen;
  Candidates fitting;
  for (CompletionWord& candidate : all_candidates(session, typed)) {
    const bool fits = candidate.word.starts_with(':') || candidate.word.starts_with(typed.back());
    if (fits && seen.insert(candidate.word).second) fitting.push_back(std::move(candidate));
  }
  // An archive can stand where a version can, but the files here are not to drown the versions.
  if (fitting.size() > 1)
    std::erase_if(fitting, [](const CompletionWord& one) { return one.word == kFiles; });
  return fitting;
}

CommandResult run_complete(Session& session, const std::vector<std::string>& typed) {
  std::string lines;
  for (const CompletionWord& candidate : candidates_for(session, typed)) {
    lines += candidate.help.empty() ? concat(candidate.word, "\n")
                                    : concat(candidate.word, "\t", candidate.help, "\n");
  }
  session.reporter.data(lines);
  return kSuccess;
}

}  // namespace gov
