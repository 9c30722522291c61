// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "commands/command.hpp"

namespace gov {

/// What is wrong with the words after a command, and where.
struct Misfit {
  std::string reason;  // "VERSION is missing"
  std::size_t position{};
  std::optional<std::string> option{};  // the option at `position`, if it does not exist
};

/// Reads the words as the parser does, up to the first that does not match the row. Absent when all
/// match.
[[nodiscard]] std::optional<Misfit> find_misfit(const Command& command,
                                                const std::vector<std::string>& words);

}  // namespace gov
