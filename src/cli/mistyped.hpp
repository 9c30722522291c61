// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "cli/foreign_words.hpp"
#include "commands/command.hpp"

// Errors for command lines that are not understood, each with the line that was probably meant.

namespace gov {

/// The command whose name, or another word for it, is spelt most like `word`; null when none is.
[[nodiscard]] const Command* nearest_command(std::string_view word);

/// For a word that is no command: the word at `position` of `words`. Errors: usage.
[[nodiscard]] Error unknown_command(const std::vector<std::string>& words, std::size_t position);

/// For a word of another manager that has an answer; `words` begins with it. Errors: usage.
[[nodiscard]] Error answered_habit(const ForeignWord& row, const std::vector<std::string>& words);

/// For words that do not fit the row of their command, with the first one that does not.
/// Errors: usage.
[[nodiscard]] Error unfitting_words(const Command& command, const std::vector<std::string>& words);

}  // namespace gov
