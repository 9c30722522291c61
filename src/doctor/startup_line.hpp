// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "doctor/facts/startup_facts.hpp"
#include "doctor/finding.hpp"

namespace gov {

/// The file in which zsh looks for `name`, such as .zshrc; absent if only zsh knows its folder.
[[nodiscard]] std::optional<std::string> zsh_file(const StartupFacts& facts, std::string_view name);

/// Adds a line at the end of a start-up file, which is made if there is none.
[[nodiscard]] TextRepair line_at_end(const StartupFacts& facts, const std::string& file,
                                     std::string_view line);

}  // namespace gov
