// SPDX-License-Identifier: MIT
#include "golang/module_argument.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "golang/chdir_flag.hpp"

namespace gov {
namespace {

/// The build flags whose value may be the next word.
constexpr std::array<std::string_view, 19> kFlagsWithValue = {
    "p",       "C",          "asmflags", "buildmode",     "compiler", "covermode", "coverpkg",
    "exec",    "gccgoflags", "gcflags",  "installsuffix", "ldflags",  "mod",       "modfile",
    "overlay", "pgo",        "pkgdir",   "tags",          "toolexec"};

bool takes_next_word(std::string_view flag) {
  flag.remove_prefix(std::min(flag.find_first_not_of('-'), flag.size()));
  return std::find(kFlagsWithValue.begin(), kFlagsWithValue.end(), flag) != kFlagsWithValue.end();
}

/// Without a -C in front. After the command it is one of the flags with a value.
std::span<const std::string> from_command_on(std::span<const std::string> arguments) {
  const auto flag = find_chdir_flag(arguments);
  return flag && flag->position == 0 ? arguments.subspan(flag->count) : arguments;
}

std::optional<ModuleArgument> parse(const std::string& word) {
  const std::size_t at = word.find('@');
  const bool is_local = word.starts_with('.') || word.starts_with('/');
  if (at == std::string::npos || at == 0 || at + 1 == word.size() || is_local) return std::nullopt;
  ModuleArgument argument{word.substr(0, at), word.substr(at + 1)};
  if (argument.package == "go" || argument.package == "toolchain") return std::nullopt;
  return argument;
}

}  // namespace

std::vector<ModuleArgument> module_arguments(std::span<const std::string> arguments) {
  std::vector<ModuleArgument> found;
  arguments = from_command_on(arguments);
  if (arguments.empty()) return found;
  const std::string& command = arguments.front();
  if (command != "install" && command != "run" && command != "get") return found;
  for (std::size_t at = 1; at < arguments.size(); ++at) {
    const std::string& word = arguments[at];
    if (word.starts_with('-')) {
      if (takes_next_word(word)) ++at;
      continue;
    }
    if (auto argument = parse(word)) found.push_back(std::move(*argument));
    if (command == "run") break;  // what follows belongs to the program
  }
  return found;
}

bool ignores_module_here(std::span<const std::string> arguments) {
  const auto words = from_command_on(arguments);
  return !words.empty() && words.front() != "get" && !module_arguments(arguments).empty();
}

}  // namespace gov
