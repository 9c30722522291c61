// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Commands that people know from other version managers and that gov does not have: what to type
// instead, or that there is nothing to do. If a gov command does the same, the word is a synonym in
// that command's row.

namespace gov {

/// One such command. Remove the row when gov gets a command of that name.
struct ForeignWord {
  std::string_view words;     // the first words of a command line, such as "toolchain list"
  std::string_view answer;    // why gov has no such command, or what `instead` is for
  std::string_view instead;   // what to type; "" when there is nothing to do
  std::string_view argument;  // the argument of `instead`, such as VERSION; "" for none
};

/// The `argument` of a row whose `instead` takes all further words as they were typed.
inline constexpr std::string_view kTypedWords = "...";

/// All rows, for tests.
[[nodiscard]] const std::vector<ForeignWord>& foreign_words();

/// The row with the longest prefix of `words`; null when there is none.
[[nodiscard]] const ForeignWord* find_foreign_word(const std::vector<std::string>& words);

/// The row for an option that `command` does not have; null when there is none.
[[nodiscard]] const ForeignWord* find_foreign_option(std::string_view command,
                                                     std::string_view option);

/// What to type instead of `words`, with the versions among them as the arguments.
[[nodiscard]] std::string instead_of(const ForeignWord& row, const std::vector<std::string>& words);

}  // namespace gov
