// SPDX-License-Identifier: MIT
#include "golang/chdir_flag.hpp"

#include <string_view>

namespace gov {
namespace {

/// How many arguments are the words of a command: build, mod tidy.
std::size_t count_command_words(std::span<const std::string> arguments) {
  const auto is_word = [&](std::size_t i) {
    return i < arguments.size() && !arguments[i].starts_with('-') && arguments[i] != "help";
  };
  if (!is_word(0)) return 0;
  const bool has_subcommands = arguments[0] == "mod" || arguments[0] == "work";
  return has_subcommands && is_word(1) ? 2 : 1;
}

}  // namespace

std::optional<ChdirFlag> find_chdir_flag(std::span<const std::string> arguments) {
  const std::size_t position = count_command_words(arguments);
  if (position >= arguments.size()) return std::nullopt;
  const std::string_view flag = arguments[position];
  if (flag == "-C" || flag == "--C") {
    if (position + 1 == arguments.size()) return std::nullopt;
    return ChdirFlag{position, 2, arguments[position + 1]};
  }
  for (const std::string_view with_value : {"-C=", "--C="}) {
    if (flag.starts_with(with_value))
      return ChdirFlag{position, 1, std::string(flag.substr(with_value.size()))};
  }
  return std::nullopt;
}

std::vector<std::string> without_chdir_flag(std::vector<std::string> arguments) {
  if (const auto flag = find_chdir_flag(arguments)) {
    const auto first = arguments.begin() + static_cast<std::ptrdiff_t>(flag->position);
    arguments.erase(first, first + static_cast<std::ptrdiff_t>(flag->count));
  }
  return arguments;
}

}  // namespace gov
