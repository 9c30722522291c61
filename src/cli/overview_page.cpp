// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "cli/grammar.hpp"
#include "cli/help_layout.hpp"
#include "cli/help_page.hpp"
#include "cli/usage.hpp"
#include "commands/global_options.hpp"
#include "report/wrapped_text.hpp"

namespace gov {
namespace {

constexpr std::size_t kOverviewColumn = 26;

std::string_view heading_of(Group group) {
  switch (group) {
    case Group::get:
      return "Get";
    case Group::choose:
      return "Choose";
    case Group::use:
      return "Use";
    case Group::live:
      return "Shell integration";
    case Group::check:
      return "Check";
    case Group::keep:
      return "Maintenance";
    case Group::hidden:
      return "";
  }
  return "";
}

HelpLine line_for(const Command& command) {
  const std::string arguments = arguments_text(command);
  // The command's own page lists all of them.
  constexpr std::size_t kMostOthers = 2;
  std::vector<std::string> others;
  for (const std::string_view word : command.other_words) {
    if (others.size() < kMostOthers) others.emplace_back(word);
  }
  return {concat(command.name, arguments.empty() ? "" : " ", arguments),
          others.empty() ? std::string(command.summary)
                         : concat(command.summary, " (also: ", join(others, ", "), ")")};
}

std::string group_text(Group group, const Look& look) {
  std::vector<HelpLine> lines;
  for (const Command* command : shown_commands()) {
    if (command->group == group) lines.push_back(line_for(*command));
  }
  return concat(heading(heading_of(group), look), "\n",
                help_lines(lines, kOverviewColumn, help_width(look)), "\n");
}

std::string global_options_text() {
  std::vector<std::string> names;
  for (const Option& option : kGlobalOptions) names.emplace_back(option.name);
  return concat("Options of every command: ", join(names, ", "), ".");
}

}  // namespace

std::string overview_page(const Look& look) {
  const auto paragraph = [&](std::string_view text) {
    return concat(wrapped_text(text, 0, 0, help_width(look)), "\n");
  };
  std::string page = "gov gives every directory the right Go.\n\n";
  for (const Group group :
       {Group::get, Group::choose, Group::use, Group::live, Group::check, Group::keep}) {
    page += group_text(group, look);
  }
  page += paragraph(
      "A version is 1.22.5, a line 1.22, latest, oldstable, a range '>=1.21 <1.23', a pre-release "
      "1.24rc1, or system. A suffix such as /arm64 selects another processor. In a shell, go +1.24 "
      "build runs one command with another version.");
  page += concat("\n", paragraph(global_options_text()), "\n", heading("Examples", look), "\n",
                 help_lines({{"gov install 1.22.5", "get a Go"},
                             {"gov local 1.22.5", "use it in this directory and below"},
                             {"gov why", "see which Go runs here, and what decided"}},
                            kOverviewColumn, help_width(look)));
  page += concat(
      "\n",
      paragraph("gov help COMMAND explains one command. Manual: man gov, and docs/manual.md"));
  return page;
}

}  // namespace gov
