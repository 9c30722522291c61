// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Words that people bring along from other version managers and that are no words of gov's: what
// to type instead, or that there is nothing to do. Words for which gov has a command that does the
// same are other words of that command's row.

namespace gov {

/// One habit. A command that gov gets later takes its row out of the list.
struct ForeignWord {
  std::string_view words;     // the first words of a command line, such as "toolchain list"
  std::string_view answer;    // why gov has no such word, in a few words
  std::string_view instead;   // what to type; "" when there is nothing to do
  std::string_view argument;  // what `instead` takes behind it, such as VERSION; "" for nothing
};

/// All of them, for tests.
[[nodiscard]] const std::vector<ForeignWord>& foreign_words();

/// The row for a command line: the one with the most words that `words` begins with; null when
/// there is none.
[[nodiscard]] const ForeignWord* find_foreign_word(const std::vector<std::string>& words);

/// The row for an option that `command` does not have; null when there is none.
[[nodiscard]] const ForeignWord* find_foreign_option(std::string_view command,
                                                     std::string_view option);

/// What to type instead of `words`: the versions among them stand where the row says so.
[[nodiscard]] std::string instead_of(const ForeignWord& row, const std::vector<std::string>& words);

}  // namespace gov
