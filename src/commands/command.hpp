// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/row_member.hpp"

// A command as data: one row, from which the parser, the help, the completion and the documents'
// command lists are made. A row is in its command's file, below the function; the header of its
// group lists it. How to add one: src/README.md.

namespace gov {

/// The groups of the help page, in its order.
enum class Group { get, choose, use, live, check, keep, hidden };

/// The candidates for completing a word.
enum class Completes {
  nothing,
  published,    // known versions and archive files
  installed,    // installed versions
  any_version,  // installed and known versions, names, keywords
  tool,
  shell,
  platform,
  file,
  alias,
  link,
  program,  // the start of another program's command line
  gov_command,
};

/// A positional argument: `gov install VERSION`.
struct Argument {
  std::string_view name;  // as the help shows it: "VERSION"
  std::string_view help;
  Completes completes = Completes::nothing;
  RowMember fills;
  bool is_required = false;
  bool is_behind_dashes = false;  // "--" comes before it
};

struct Option {
  std::string_view name;         // "--from"
  std::string_view letter = {};  // "-q"
  std::string_view value = {};   // the placeholder for its value in the help: "FILE"
  /// The value when none is given. The value is then optional and must follow an equals sign:
  /// --fix, --fix=ask.
  std::string_view implied = {};
  std::string_view help;
  Completes completes = Completes::nothing;
  RowMember fills;
};

struct Example {
  std::string_view command;
  std::string_view does = {};
};

/// An exit code with a meaning specific to a command.
struct OwnExitCode {
  int code;
  std::string_view meaning;
};

/// For a command that takes another program's command line.
struct UnreadWords {
  /// The number of leading words after the command's name that are gov's own options. Absent when
  /// all the words are gov's.
  std::optional<std::size_t> (*count_read)(const std::vector<std::string>& words);
  RowMember fills;  // receives the other words, unparsed
};

struct CommandRow {
  std::string_view name;
  std::span<const std::string_view> other_words = {};
  std::string_view summary;
  Group group;
  Runner runner;
  std::span<const Argument> arguments = {};
  std::span<const Option> options = {};
  std::span<const Example> examples = {};
  std::span<const OwnExitCode> exit_codes = {};
  std::optional<UnreadWords> unread = {};
  /// False for a command about gov itself, which must work in a broken environment.
  bool needs_store = true;
  /// Whether warnings about settings and stores are printed; false where a script reads the output.
  bool prints_warnings = true;
};

/// A row, checked at compile time: everything that the command line can fill is a member of the
/// struct that the command's function takes.
struct Command : CommandRow {
  constexpr explicit Command(const CommandRow& row) : CommandRow(row) {
    for (const Argument& argument : arguments) check(argument.fills);
    for (const Option& option : options) {
      check(option.fills);
      const bool is_flag = option.fills.holds() == RowMember::Holds::flag;
      if (is_flag != option.value.empty()) std::abort();  // a flag takes no value, others need one
    }
    if (unread) check(unread->fills);
  }

  [[nodiscard]] constexpr bool is_for_full() const { return runner.run == nullptr; }

 private:
  /// std::abort() is not allowed in a constant expression, so a wrong row does not compile.
  constexpr void check(const RowMember& fills) const {
    if (fills.owner() != runner.options_type) std::abort();
  }
};

}  // namespace gov
