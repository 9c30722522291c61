// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "cli/help_layout.hpp"
#include "cli/help_page.hpp"
#include "cli/usage.hpp"
#include "commands/global_options.hpp"
#include "report/wrapped_text.hpp"

namespace gov {
namespace {

constexpr std::size_t kColumn = 26;

std::string section(std::string_view title, const std::vector<HelpLine>& lines, std::size_t column,
                    const Look& look) {
  if (lines.empty()) return "";
  return concat("\n", heading(title, look), "\n", help_lines(lines, column, help_width(look)));
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
  lines.push_back({"0", "success"});
  for (const auto& [code, meaning] : command.exit_codes)
    lines.push_back({std::to_string(code), std::string(meaning)});
  lines.push_back({"others", "as for every command: docs/exit-codes.md"});
  return lines;
}

std::string other_words_text(const Command& command, const Look& look) {
  if (command.other_words.empty()) return "";
  std::vector<std::string> words;
  for (const std::string_view word : command.other_words) words.push_back(concat("gov ", word));
  const std::string text = concat("Synonyms: ", join(words, ", "));
  return concat("\n", wrapped_text(text, 0, 2, help_width(look)), "\n");
}

/// The column of the explanations, which are beside short examples.
std::size_t example_column(const Command& command) {
  std::size_t longest = 0;
  for (const Example& example : command.examples)
    longest = std::max(longest, example.command.size());
  return std::clamp<std::size_t>(longest + 4, kColumn, 42);
}

}  // namespace

std::string command_page(const Command& command, const Look& look) {
  const std::size_t behind_usage = std::string_view("Usage: ").size();
  const std::size_t width = help_width(look);
  const std::string manual =
      concat("Manual: man gov, and docs/commands.md, \"gov ", command.name, "\"");
  return concat(heading("Usage:", look), " ",
                wrapped_text(usage_text(command), behind_usage, behind_usage, width), "\n\n",
                wrapped_text(concat(command.summary, "."), 0, 0, width), "\n",
                section("Arguments", argument_lines(command), kColumn, look),
                section("Options", option_lines(command.options), kColumn, look),
                section("Options of every command", option_lines(kGlobalOptions), kColumn, look),
                other_words_text(command, look),
                section("Examples", example_lines(command), example_column(command), look),
                section("Exit codes", exit_code_lines(command), 10, look), "\n",
                wrapped_text(manual, 0, 2, width), "\n");
}

}  // namespace gov
