// SPDX-License-Identifier: MIT
#include "cli/completion.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "cli/grammar.hpp"
#include "commands/global_options.hpp"
#include "commands/use/exec_words.hpp"
#include "store/named_versions.hpp"

namespace gov {
namespace {

constexpr const char* kFiles = ":files";
constexpr const char* kCommands = ":commands";

/// The commands, and after them their synonyms once one is begun; synonyms that look like options
/// are offered with the options.
Candidates command_candidates(const std::string& begun) {
  Candidates found;
  for (const Command* command : shown_commands())
    found.push_back({std::string(command->name), std::string(command->summary)});
  if (begun.empty()) return found;
  for (const Command* command : shown_commands()) {
    for (const std::string_view word : command->other_words) {
      if (!word.starts_with('-'))
        found.push_back({std::string(word), concat("the same as ", command->name)});
    }
  }
  return found;
}

void add_options(Candidates& to, std::span<const Option> options) {
  for (const Option& option : options)
    to.push_back({std::string(option.name), std::string(option.help)});
}

Candidates option_candidates(const Command* command) {
  Candidates found;
  if (command != nullptr) add_options(found, command->options);
  add_options(found, kGlobalOptions);
  return found;
}

/// An archive file is allowed wherever a published version is.
Candidates published_candidates(const Session& session, const std::string& begun) {
  Candidates all = known_versions(session, begun);
  all.push_back({kFiles, ""});
  return all;
}

Candidates words_for(const Session& session, Completes what, const std::string& begun) {
  switch (what) {
    case Completes::installed:
      return installed_versions(session);
    case Completes::published:
      return published_candidates(session, begun);
    case Completes::any_version:
      return usable_versions(session, begun);
    case Completes::tool:
      return {{"go", "the go command"}, {"gofmt", "the formatter"}};
    case Completes::shell:
      return {{"bash", ""}, {"zsh", ""}, {"fish", ""}};
    case Completes::platform:
      return {{"linux-amd64", ""}, {"linux-arm64", ""}, {"darwin-amd64", ""}, {"darwin-arm64", ""}};
    case Completes::file:
      return {{kFiles, ""}};
    case Completes::program:
      return {{kCommands, ""}};
    case Completes::alias:
      return alias_names(session);
    case Completes::link:
      return link_names(session);
    case Completes::gov_command:
      return command_candidates(begun);
    case Completes::nothing:
      return {};
  }
  return {};
}

bool is_flag(const std::string& word) { return word.starts_with('-') && word != "--"; }

/// After `exec`: options, then versions, until a word that is neither, or --, begins the command.
Candidates exec_candidates(const Session& session, const Command& command,
                           std::vector<std::string> before, const std::string& current) {
  before.erase(before.begin(), std::find_if_not(before.begin(), before.end(), is_flag));
  const std::size_t versions = count_exec_versions(
      before, [&](const std::string& name) { return has_name(session.layout, name); });
  const bool is_behind_dashes = versions < before.size() && before[versions] == "--";
  if (is_behind_dashes && versions + 1 == before.size()) return {{kCommands, ""}};
  if (versions < before.size()) return {{kFiles, ""}};  // the arguments of the command
  Candidates found = installed_versions(session);
  if (current.starts_with('+')) {
    Candidates names = alias_names(session);
    found.insert(found.end(), names.begin(), names.end());
    for (CompletionWord& candidate : found) candidate.word = concat("+", candidate.word);
    return found;
  }
  found.push_back({"--", "the command follows"});
  if (before.empty() && current.starts_with('-')) {
    add_options(found, command.options);
    add_options(found, kGlobalOptions);
  }
  if (!current.empty()) found.push_back({kCommands, ""});
  return found;
}

const Option* option_with_value(const Command& command, const std::string& word) {
  for (const Option& option : command.options) {
    if (option.name == word && !option.value.empty() && option.implied.empty()) return &option;
  }
  return nullptr;
}

/// The argument that follows `before`; null when the command takes no more.
const Argument* next_argument(const Command& command, const std::vector<std::string>& before) {
  std::size_t count = 0;
  bool is_value = false;
  for (const std::string& word : before) {
    if (!is_value && !word.starts_with('-')) ++count;
    is_value = !is_value && option_with_value(command, word) != nullptr;
  }
  const auto arguments = command.arguments;
  if (count < arguments.size()) return &arguments[count];
  const bool takes_more =
      !arguments.empty() && arguments.back().fills.holds() == RowMember::Holds::words;
  return takes_more ? &arguments.back() : nullptr;
}

Candidates argument_candidates(const Session& session, const Command& command,
                               const std::vector<std::string>& before, const std::string& current) {
  const Option* option = before.empty() ? nullptr : option_with_value(command, before.back());
  if (option != nullptr) return words_for(session, option->completes, current);
  if (current.starts_with('-')) return option_candidates(&command);
  const Argument* argument = next_argument(command, before);
  if (argument == nullptr) return {};
  const bool takes_version =
      argument->completes == Completes::published || argument->completes == Completes::any_version;
  if (takes_version && current.find('/') != std::string::npos) {
    Candidates found = with_architectures(current);
    if (argument->completes == Completes::published) found.push_back({kFiles, ""});
    return found;
  }
  return words_for(session, argument->completes, current);
}

bool takes_a_program(const Command& command) {
  return std::any_of(
      command.arguments.begin(), command.arguments.end(),
      [](const Argument& argument) { return argument.completes == Completes::program; });
}

Candidates all_candidates(const Session& session, const std::vector<std::string>& typed) {
  const std::string& current = typed.back();
  std::size_t position = 0;
  while (position + 1 < typed.size() && typed[position].starts_with('-')) ++position;
  if (position + 1 == typed.size())
    return current.starts_with('-') ? option_candidates(nullptr) : command_candidates(current);
  const Command* command = find_command(typed[position]);
  if (command == nullptr) return {};
  const std::vector<std::string> before(typed.begin() + static_cast<std::ptrdiff_t>(position) + 1,
                                        typed.end() - 1);
  if (takes_a_program(*command)) return exec_candidates(session, *command, before, current);
  return argument_candidates(session, *command, before, current);
}

}  // namespace

Candidates candidates_for(const Session& session, const std::vector<std::string>& typed) {
  if (typed.empty()) return command_candidates("");
  std::set<std::string> seen;
  Candidates fitting;
  for (CompletionWord& candidate : all_candidates(session, typed)) {
    const bool fits = candidate.word.starts_with(':') || candidate.word.starts_with(typed.back());
    if (fits && seen.insert(candidate.word).second) fitting.push_back(std::move(candidate));
  }
  // An archive file is allowed too, but the files of this directory must not crowd out the
  // versions.
  if (fitting.size() > 1)
    std::erase_if(fitting, [](const CompletionWord& one) { return one.word == kFiles; });
  return fitting;
}

namespace {

struct CompleteOptions {
  std::vector<std::string> typed;
};

CommandResult run_complete(Session& session, const CompleteOptions& options) {
  std::string lines;
  for (const CompletionWord& candidate : candidates_for(session, options.typed)) {
    lines += candidate.help.empty() ? concat(candidate.word, "\n")
                                    : concat(candidate.word, "\t", candidate.help, "\n");
  }
  session.reporter.data(lines);
  return kSuccess;
}

/// All words belong to the command line being completed.
std::optional<std::size_t> read_none(const std::vector<std::string>& /*words*/) { return 0; }

}  // namespace

constexpr Command kCompleteCommand({
    .name = "complete",
    .summary = "For the completion scripts only: list candidates for the last word",
    .group = Group::hidden,
    .runner = runs<run_complete>,
    .unread = UnreadWords{.count_read = read_none, .fills = member<&CompleteOptions::typed>},
    .prints_warnings = false,
});

}  // namespace gov
