// SPDX-License-Identifier: MIT
#include "cli/grammar.hpp"

#include <algorithm>
#include <span>

#include "base/suggest.hpp"
#include "base/text.hpp"
#include "cli/completion.hpp"
#include "cli/help.hpp"
#include "commands/check/check.hpp"
#include "commands/choose/choose.hpp"
#include "commands/get/get.hpp"
#include "commands/global_options.hpp"
#include "commands/keep/keep.hpp"
#include "commands/live/live.hpp"
#include "commands/use/use.hpp"

namespace gov {
namespace {

/// These answer from the rows of all commands.
constexpr const Command* kCommandsAboutCommands[] = {&kHelpCommand, &kCompleteCommand};

constexpr const Command* kHiddenCommands[] = {&kHookAnswerCommand};

constexpr std::span<const Command* const> kAll[] = {
    kGetCommands,   kChooseCommands, kUseCommands,           kLiveCommands,
    kCheckCommands, kKeepCommands,   kCommandsAboutCommands, kHiddenCommands,
};

bool is_called(const Command& command, std::string_view word) {
  const auto& others = command.other_words;
  return command.name == word || std::find(others.begin(), others.end(), word) != others.end();
}

}  // namespace

std::vector<const Command*> all_commands() {
  std::vector<const Command*> all;
  for (const auto& group : kAll) all.insert(all.end(), group.begin(), group.end());
  return all;
}

std::vector<const Command*> shown_commands() {
  std::vector<const Command*> shown = all_commands();
  std::erase_if(shown, [](const Command* command) { return command->group == Group::hidden; });
  return shown;
}

const Command* find_command(std::string_view word) {
  const std::vector<const Command*> all = all_commands();
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const Command* command) { return is_called(*command, word); });
  return found == all.end() ? nullptr : *found;
}

Error unknown_command(std::string_view word) {
  std::vector<std::string> names;
  for (const Command* command : shown_commands()) {
    names.emplace_back(command->name);
    names.insert(names.end(), command->other_words.begin(), command->other_words.end());
  }
  for (const Option& option : kGlobalOptions) names.emplace_back(option.name);
  const std::string_view what = word.starts_with('-') ? "option " : "command ";
  Error error = fail(ErrorKind::usage, concat("there is no ", what, in_quotes(word)));
  const auto nearest = nearest_name(word, names);
  return std::move(error).with_hint(nearest ? concat("gov ", *nearest) : std::string("gov help"));
}

}  // namespace gov
