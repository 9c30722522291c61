// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/command.hpp"

namespace gov {

/// The options that every command takes.
struct GlobalOptions {
  bool quiet = false;
  bool verbose = false;
  bool json = false;
  bool offline = false;
  bool help = false;
};

inline constexpr Option kGlobalOptions[] = {
    {.name = "--quiet",
     .letter = "-q",
     .help = "Print only errors",
     .fills = member<&GlobalOptions::quiet>},
    {.name = "--verbose",
     .letter = "-v",
     .help = "Print which files and URLs are read, and how long it takes",
     .fills = member<&GlobalOptions::verbose>},
    {.name = "--json",
     .help = "Print data and errors as JSON",
     .fills = member<&GlobalOptions::json>},
    {.name = "--offline",
     .help = "Never use the network",
     .fills = member<&GlobalOptions::offline>},
    {.name = "--help", .letter = "-h", .help = "Show help", .fills = member<&GlobalOptions::help>},
};

/// Finds an option by its name or letter; null when there is none.
[[nodiscard]] const Option* find_global_option(std::string_view word);

/// Looks in `own`, the options of a command, then in the global options; null when there is none.
[[nodiscard]] const Option* find_option(std::string_view word, std::span<const Option> own);

/// The number of leading words that are global options or flags listed in `own`, the options of a
/// command.
[[nodiscard]] std::size_t count_leading_flags(const std::vector<std::string>& words,
                                              std::span<const Option> own);

}  // namespace gov
