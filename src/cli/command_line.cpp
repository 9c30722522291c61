// SPDX-License-Identifier: MIT
// Which command is meant, and which of the words are its own.
#include "cli/command_line.hpp"

#include "base/text.hpp"
#include "cli/grammar.hpp"
#include "cli/help.hpp"
#include "cli/parser.hpp"

namespace gov {
namespace {

/// Reads the global options in front and returns the position of the first other word. --help is
/// one: it is another word for the command `help`.
std::size_t read_leading_options(const std::vector<std::string>& words, GlobalOptions& global) {
  std::size_t i = 0;
  for (; i < words.size(); ++i) {
    const Option* option = find_global_option(words[i]);
    if (option == nullptr || find_command(option->name) != nullptr) break;
    option->fills.store(&global, {});
  }
  return i;
}

CommandLine help_line(const GlobalOptions& global, std::string_view command) {
  const auto options = std::make_shared<HelpOptions>();
  options->command = command;
  return {global, &kHelpCommand, options};
}

/// The words behind the command's name.
Result<void> read_own_words(std::vector<std::string> words, CommandLine& line) {
  const auto& unread = line.command->unread;
  const auto count_read = unread ? unread->count_read(words) : std::nullopt;
  if (!count_read) return parse_arguments(*line.command, words, line.options.get(), line.global);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i < *count_read) {
      find_global_option(words[i])->fills.store(&line.global, {});
    } else {
      unread->fills.store(line.options.get(), std::move(words[i]));
    }
  }
  return {};
}

}  // namespace

Result<CommandLine> parse_command_line(const std::vector<std::string>& words) {
  GlobalOptions global;
  const std::size_t position = read_leading_options(words, global);
  if (position == words.size()) return help_line(global, "");
  const Command* command = find_command(words[position]);
  if (command == nullptr) return unknown_command(words[position]);

  CommandLine line{global, command, command->runner.make_options()};
  GOV_TRY(read_own_words({words.begin() + static_cast<std::ptrdiff_t>(position) + 1, words.end()},
                         line));
  if (line.global.help) return help_line(line.global, command->name);
  return line;
}

}  // namespace gov
