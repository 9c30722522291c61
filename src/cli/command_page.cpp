// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "cli/help_layout.hpp"
#include "cli/help_page.hpp"
#include "cli/usage.hpp"
#include "commands/global_options.hpp"

namespace gov {
namespace {

constexpr std::size_t kColumn = 26;

std::string section(std::string_view heading, const std::vector<HelpLine>& lines,
                    std::size_t column) {
  if (lines.empty()) return "";
  return concat("\n", heading, "\n", help_lines(lines, column));
}

std::vector<HelpLine> argument_lines(const Command& command) {
  std::vector<HelpLine> lines;
  for (const Argument& argument : command.arguments)
    lines.push_back({std::string(argument.name), std::string(argument.help)});
  return lines;
}

std::vector<HelpLine> option_lines(std::span<const Option> options) {
  std::vector<HelpLine> lines;
  for (const Option& option : options)
    lines.push_back({option_text(option), std::string(option.help)});
  return lines;
}

std::vector<HelpLine> example_lines(const Command& command) {
  std::vector<HelpLine> lines;
  for (const Example& example : command.examples)
    lines.push_back({std::string(example.command), std::string(example.does)});
  return lines;
}

std::vector<HelpLine> exit_code_lines(const Command& command) {
  std::vector<HelpLine> lines;
  for (const auto& [code, meaning] : command.exit_codes)
    lines.push_back({std::to_string(code), std::string(meaning)});
  return lines;
}

std::string other_words_text(const Command& command) {
  if (command.other_words.empty()) return "";
  std::vector<std::string> words;
  for (const std::string_view word : command.other_words) words.push_back(concat("gov ", word));
  return concat("\nThe same command: ", join(words, ", "), "\n");
}

/// Short examples have what they do beside them.
std::size_t example_column(const Command& command) {
  std::size_t longest = 0;
  for (const Example& example : command.examples)
    longest = std::max(longest, example.command.size());
  return std::clamp<std::size_t>(longest + 4, kColumn, 42);
}

}  // namespace

std::string command_page(const Command& command) {
  const std::size_t behind_usage = std::string_view("Usage: ").size();
  return concat("Usage: ", wrapped(usage_text(command), behind_usage, behind_usage), "\n",
                command.summary, ".\n",  //
                section("Arguments", argument_lines(command), kColumn),
                section("Options", option_lines(command.options), kColumn),
                section("Options of every command", option_lines(kGlobalOptions), kColumn),
                other_words_text(command),
                section("Examples", example_lines(command), example_column(command)),
                section("Exit codes of its own", exit_code_lines(command), 8),
                "\nManual: man gov, and \"gov ", command.name, "\" in docs/commands.md\n");
}

}  // namespace gov
