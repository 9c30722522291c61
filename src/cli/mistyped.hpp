// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "cli/foreign_words.hpp"
#include "commands/command.hpp"

// Errors for command lines that cannot be parsed, each with the line that was probably meant.

namespace gov {

/// The command whose name or synonym is spelt most like `word`; null when none is similar.
[[nodiscard]] const Command* nearest_command(std::string_view word);

/// The error for words[position], which is not a command. Kind: usage.
[[nodiscard]] Error unknown_command(const std::vector<std::string>& words, std::size_t position);

/// The error for another manager's command that gov has an answer for; `words` begins with it.
/// Kind: usage.
[[nodiscard]] Error answered_habit(const ForeignWord& row, const std::vector<std::string>& words);

/// The error for words that do not match their command's row; names the first that does not. Kind:
/// usage.
[[nodiscard]] Error unfitting_words(const Command& command, const std::vector<std::string>& words);

}  // namespace gov
