// SPDX-License-Identifier: MIT
// Finds the command, and which of the words belong to it.
#include "cli/command_line.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/foreign_words.hpp"
#include "cli/grammar.hpp"
#include "cli/help.hpp"
#include "cli/mistyped.hpp"
#include "cli/parser.hpp"
#include "golang/request_words.hpp"

namespace gov {
namespace {

/// Splits clusters of leading short options, which are also allowed after a command: `-qv list`
/// becomes `-q -v list`. A word with any other letter is left alone.
std::vector<std::string> with_letters_apart(const std::vector<std::string>& words) {
  std::vector<std::string> apart;
  auto word = words.begin();
  for (; word != words.end() && word->starts_with('-'); ++word) {
    std::vector<std::string> options;
    for (const char letter : word->substr(1)) options.push_back({'-', letter});
    const bool are_global = std::all_of(options.begin(), options.end(), [](const auto& option) {
      return find_global_option(option) != nullptr;
    });
    if (!are_global || options.empty()) options = {*word};
    apart.insert(apart.end(), options.begin(), options.end());
  }
  apart.insert(apart.end(), word, words.end());
  return apart;
}

/// Reads the leading global options and returns the position of the first other word. --help counts
/// as another word, because it is a synonym of the command `help`.
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

struct NothingToDo {
  std::string_view answer;
};

CommandResult say_nothing_to_do(Session& session, const NothingToDo& options) {
  session.reporter.status(concat("nothing to do: ", options.answer));
  return kSuccess;
}

/// Runs for another manager's command that gov does not need. The exit code is 0, so that a script
/// with such a line continues.
constexpr Command kNothingToDo({
    .name = "nothing-to-do",
    .summary = "For commands of other version managers",
    .group = Group::hidden,
    .runner = runs<say_nothing_to_do>,
    .needs_store = false,
    .prints_warnings = false,
});

/// A command line that begins with another manager's command.
Result<CommandLine> habit_line(GlobalOptions global, const ForeignWord& row,
                               const std::vector<std::string>& words) {
  if (!row.instead.empty()) return answered_habit(row, words);
  for (const std::string& word : words) {
    if (const Option* option = find_global_option(word)) option->fills.store(&global, {});
  }
  const auto options = std::make_shared<NothingToDo>();
  options->answer = row.answer;
  return CommandLine{global, &kNothingToDo, options};
}

bool takes_version_first(const Command& command) {
  if (command.arguments.empty()) return false;
  const Completes first = command.arguments.front().completes;
  return first == Completes::published || first == Completes::installed ||
         first == Completes::any_version;
}

/// `gov install golang 1.22`, `gov list golang`: managers of several languages require the
/// language's name, alone or before a version. Elsewhere the word may be a name that the user gave.
std::vector<std::string> without_language(const Command& command, std::vector<std::string> words) {
  const bool is_version_wanted = takes_version_first(command);
  if (!is_version_wanted && !command.arguments.empty()) return words;
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_language = words[i] == "go" || words[i] == "golang";
    const bool is_before_version = i + 1 < words.size() && is_plain_version(words[i + 1]);
    if (is_language && (is_before_version || !is_version_wanted)) continue;
    kept.push_back(std::move(words[i]));
  }
  return kept;
}

/// Parses the words after the command's name.
Result<void> read_own_words(std::vector<std::string> words, CommandLine& line) {
  const auto& unread = line.command->unread;
  const auto count_read = unread ? unread->count_read(words) : std::nullopt;
  if (!count_read) {
    return parse_arguments(*line.command, without_language(*line.command, std::move(words)),
                           line.options.get(), line.global);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i < *count_read) {
      const Option& option = *find_option(words[i], line.command->options);
      const bool is_own = option.fills.owner() == line.command->runner.options_type;
      option.fills.store(is_own ? line.options.get() : static_cast<void*>(&line.global), {});
    } else {
      unread->fills.store(line.options.get(), std::move(words[i]));
    }
  }
  return {};
}

}  // namespace

Result<CommandLine> parse_command_line(const std::vector<std::string>& typed) {
  const std::vector<std::string> words = with_letters_apart(typed);
  GlobalOptions global;
  const std::size_t position = read_leading_options(words, global);
  if (position == words.size()) return help_line(global, "");
  const Command* command = find_command(words[position]);
  std::vector<std::string> meant(words.begin() + static_cast<std::ptrdiff_t>(position),
                                 words.end());
  if (command != nullptr) meant.front() = command->name;
  if (const ForeignWord* row = find_foreign_word(meant)) return habit_line(global, *row, meant);
  if (command == nullptr) return unknown_command(words, position);

  CommandLine line{global, command, command->runner.make_options()};
  meant.erase(meant.begin());
  GOV_TRY(read_own_words(std::move(meant), line));
  if (line.global.help) return help_line(line.global, command->name);
  return line;
}

}  // namespace gov
