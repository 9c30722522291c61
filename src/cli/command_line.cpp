// SPDX-License-Identifier: MIT
// Which command is meant, with the few that do not follow the grammar: what belongs to a program
// that gov runs is left as it is, and scripts have words of their own.
#include "cli/command_line.hpp"

#include "base/suggest.hpp"
#include "base/text.hpp"
#include "cli/completion.hpp"
#include "cli/grammar.hpp"
#include "cli/help_page.hpp"
#include "commands/hand_over.hpp"
#include "commands/live/hook_answer.hpp"
#include "commands/use/env.hpp"
#include "commands/use/exec.hpp"

namespace gov {
namespace {

Error unknown_command(const std::string& word) {
  std::vector<std::string> names;
  for (const CommandName& command : command_names()) {
    names.push_back(command.name);
    names.insert(names.end(), command.aliases.begin(), command.aliases.end());
  }
  Error error = fail(ErrorKind::usage, concat("there is no command ", in_quotes(word)));
  const auto nearest = nearest_name(word, names);
  return std::move(error).with_hint(nearest ? concat("gov ", *nearest) : std::string("gov help"));
}

/// Reads the global flags in front and returns the position of the first other word.
std::size_t read_leading_flags(const std::vector<std::string>& words, GlobalOptions& options) {
  std::size_t i = 0;
  for (; i < words.size(); ++i) {
    if (words[i] == "-q" || words[i] == "--quiet") {
      options.quiet = true;
    } else if (words[i] == "-v" || words[i] == "--verbose") {
      options.verbose = true;
    } else if (words[i] == "--json") {
      options.json = true;
    } else if (words[i] == "--offline") {
      options.offline = true;
    } else {
      break;
    }
  }
  return i;
}

Result<CommandLine> parse_command(const Command& command, std::vector<std::string> arguments,
                                  CommandLine line) {
  const bool is_exec = std::string_view(command.name) == "exec";
  if (is_exec) {
    const auto flags = static_cast<std::ptrdiff_t>(read_leading_flags(arguments, line.options));
    arguments.erase(arguments.begin(), arguments.begin() + flags);
  }
  const bool asks_for_help =
      !arguments.empty() && (arguments[0] == "-h" || arguments[0] == "--help");
  if (is_exec && !asks_for_help) {
    line.run = [words = std::move(arguments)](Session& session) {
      return run_exec(session, split_exec_words(words));
    };
    return line;
  }
  // Some editors run whatever stands behind `go` as `env -json ...`.
  if (std::string_view(command.name) == "env" && is_meant_for_go(arguments)) {
    line.run = [words = std::move(arguments)](Session& session) {
      return forward_to_go_env(session, words);
    };
    return line;
  }
  line.needs_store = std::string_view(command.name) != "version";
  line.has_a_reader = !is_handed_over(command.name);
  return read_arguments(command, std::move(arguments), std::move(line));
}

Result<CommandLine> help_for(const std::vector<std::string>& words, std::size_t position,
                             CommandLine line) {
  line.needs_store = false;
  line.help = help_page();
  if (position >= words.size()) return line;
  if (words[position] == "help" || words[position] == "-h" || words[position] == "--help")
    return line;
  const Command* command = find_command(words[position]);
  if (command == nullptr) return unknown_command(words[position]);
  line.help = help_of(*command);
  return line;
}

}  // namespace

Result<CommandLine> parse_command_line(const std::vector<std::string>& words) {
  CommandLine line;
  const std::size_t position = read_leading_flags(words, line.options);
  if (position == words.size()) return help_for(words, position, std::move(line));
  const std::string& word = words[position];
  if (word == "help" || word == "-h" || word == "--help") {
    return help_for(words, position + 1, std::move(line));
  }
  if (word == "complete") {
    // Asked by the completion scripts; not in the help. What follows is a command line being typed.
    line.has_a_reader = false;
    line.run = [typed = std::vector<std::string>(
                    words.begin() + static_cast<std::ptrdiff_t>(position) + 1, words.end())](
                   Session& session) { return run_complete(session, typed); };
    return line;
  }
  if (word == "hook-answer") {
    // Asked by gov-hook; not in the help.
    line.has_a_reader = false;
    line.run = run_hook_answer;
    return line;
  }
  const Command* command = find_command(word == "--version" ? "version" : word);
  if (command == nullptr) return unknown_command(word);
  return parse_command(*command,
                       {words.begin() + static_cast<std::ptrdiff_t>(position) + 1, words.end()},
                       std::move(line));
}

}  // namespace gov
