// SPDX-License-Identifier: MIT
#include "cli/usage.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {
namespace {

std::string name_text(const Argument& argument) {
  return concat(argument.is_behind_dashes ? "-- " : "", argument.name,
                argument.fills.is_repeated() ? "..." : "");
}

/// Options after the arguments would belong to the program that the command runs.
bool takes_options_first(const Command& command) {
  return std::any_of(command.arguments.begin(), command.arguments.end(),
                     [](const Argument& argument) { return argument.is_behind_dashes; });
}

/// "--from FILE", "--fix[=ask]", "--all".
std::string typed_text(const Option& option) {
  if (!option.implied.empty()) return concat(option.name, "[=", option.value, "]");
  return concat(option.name, option.value.empty() ? "" : " ", option.value);
}

}  // namespace

std::string arguments_text(const Command& command) {
  std::string text;  // of the arguments after the current one
  for (auto argument = command.arguments.rbegin(); argument != command.arguments.rend();
       ++argument) {
    const std::string name = name_text(*argument);
    const bool needs_this_one =
        text.starts_with('[');  // an optional argument after an optional one
    if (argument->is_required) {
      text = text.empty() ? name : concat(name, " ", text);
    } else if (needs_this_one) {
      text = concat("[", name, " ", text, "]");
    } else {
      text = concat("[", name, text.empty() ? "]" : "] ", text);
    }
  }
  return text;
}

std::string option_text(const Option& option) {
  return concat(option.letter, option.letter.empty() ? "" : ", ", typed_text(option));
}

std::string usage_text(const Command& command) {
  std::string options;
  for (const Option& option : command.options) {
    options += concat(" [", typed_text(option), "]", option.fills.is_repeated() ? "..." : "");
  }
  std::string arguments = arguments_text(command);
  if (!arguments.empty()) arguments.insert(0, " ");
  return takes_options_first(command) ? concat("gov ", command.name, options, arguments)
                                      : concat("gov ", command.name, arguments, options);
}

}  // namespace gov
