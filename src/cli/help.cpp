// SPDX-License-Identifier: MIT
#include "cli/help.hpp"

#include "base/text.hpp"
#include "cli/grammar.hpp"
#include "cli/help_page.hpp"
#include "cli/mistyped.hpp"
#include "json/json_text.hpp"

namespace gov {

namespace {

Error unknown_command_to_explain(const std::string& word) {
  if (const ForeignWord* row = find_foreign_word({word})) {
    if (!row->instead.empty()) return answered_habit(*row, {word});
    return fail(ErrorKind::usage, concat("gov has no ", in_quotes(word), ": ", row->answer))
        .with_hint("gov help");
  }
  const Command* nearest = nearest_command(word);
  return fail(ErrorKind::usage, concat("there is no command ", in_quotes(word)))
      .with_hint(nearest != nullptr ? concat("gov help ", nearest->name) : "gov help");
}

}  // namespace

CommandResult run_help(Session& session, const HelpOptions& options) {
  const Command* command = options.command.empty() ? nullptr : find_command(options.command);
  if (command == nullptr && !options.command.empty())
    return unknown_command_to_explain(options.command);
  if (session.wants_json()) {
    session.reporter.data(
        to_json_text(grammar_json(command != nullptr ? std::vector{command} : shown_commands())));
  } else {
    session.reporter.data(command != nullptr ? command_page(*command, session.look)
                                             : overview_page(session.look));
  }
  return kSuccess;
}

namespace {

constexpr std::string_view kOtherWords[] = {"--help", "-h"};

constexpr Argument kArguments[] = {
    {.name = "COMMAND",
     .help = "The command to explain; without it, the list of all commands",
     .completes = Completes::gov_command,
     .fills = member<&HelpOptions::command>},
};

constexpr Example kExamples[] = {
    {"gov help install"},
    {"gov install --help", "the same"},
    {"gov help --json", "every command and option, for programs"},
};

}  // namespace

constexpr Command kHelpCommand({
    .name = "help",
    .other_words = kOtherWords,
    .summary = "List the commands, or explain one",
    .group = Group::keep,
    .runner = runs<run_help>,
    .arguments = kArguments,
    .examples = kExamples,
    .needs_store = false,
    .prints_warnings = false,
});

}  // namespace gov
