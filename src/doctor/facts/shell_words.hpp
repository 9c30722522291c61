// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

// A line of a shell's start-up file taken apart into commands and words, as bash, zsh and fish have
// it: read, and not run.

namespace gov {

/// One command of a line: its words, quotes included. Views into the line.
struct ShellCommand {
  std::vector<std::string_view> words;
};

/// The word at the beginning of `text`, quotes included; ends before a blank or an operator. Pure.
[[nodiscard]] std::string_view next_word(std::string_view text);

/// The commands of a line, without the words after which another command begins, such as `then` and
/// `do`. Pure.
[[nodiscard]] std::vector<ShellCommand> commands_of(std::string_view line);

/// A word of a shell without its quotation marks.
[[nodiscard]] std::string without_quotes(std::string_view word);

/// Where the brace is closed within which `text` begins; npos if it is not.
[[nodiscard]] std::size_t closing_brace(std::string_view text);

/// The length of the variable's name at the beginning of `text`; 0 without one.
[[nodiscard]] std::size_t name_length(std::string_view text);

}  // namespace gov
