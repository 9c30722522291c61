// SPDX-License-Identifier: MIT
#include "cli/grammar.hpp"

#include <algorithm>
#include <span>

#include "cli/completion.hpp"
#include "cli/help.hpp"
#include "commands/check/check.hpp"
#include "commands/choose/choose.hpp"
#include "commands/get/get.hpp"
#include "commands/keep/keep.hpp"
#include "commands/live/live.hpp"
#include "commands/use/use.hpp"

namespace gov {
namespace {

/// These commands read the rows of all commands.
constexpr const Command* kCommandsAboutCommands[] = {&kHelpCommand, &kCompleteCommand};

constexpr const Command* kHiddenCommands[] = {&kHookAnswerCommand, &kPublishedCommand,
                                              &kProbeNetworkCommand};

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

}  // namespace gov
