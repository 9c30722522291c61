// SPDX-License-Identifier: MIT
#include "cli/misfit.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "commands/global_options.hpp"

namespace gov {
namespace {

const Option* find_option(const Command& command, std::string_view name) {
  for (const Option& option : command.options) {
    if (option.name == name || (!option.letter.empty() && option.letter == name)) return &option;
  }
  return find_global_option(name);
}

/// -qv: several flags in one word.
bool is_flag_cluster(const Command& command, std::string_view word) {
  if (word.size() < 3 || word.starts_with("--")) return false;
  word.remove_prefix(1);
  return std::all_of(word.begin(), word.end(), [&](char letter) {
    const Option* option = find_option(command, concat("-", std::string(1, letter)));
    return option != nullptr && option->value.empty();
  });
}

std::string superfluous_reason(const Command& command, const std::string& word) {
  return command.arguments.empty() ? concat("it takes no arguments, such as ", in_quotes(word))
                                   : concat(in_quotes(word), " is one argument too many");
}

bool is_option_word(std::string_view word) { return word.size() > 1 && word.starts_with('-'); }

/// Checks the option at words[position]; moves `position` to its value if that is a separate word,
/// or to the last value if it takes several.
std::optional<Misfit> option_misfit(const Command& command, const std::vector<std::string>& words,
                                    std::size_t& position) {
  const std::size_t start = position;
  const std::string& word = words[start];
  if (is_flag_cluster(command, word)) return std::nullopt;
  std::string name = word.substr(0, word.find('='));
  const bool has_value = name.size() < word.size();
  const Option* option = find_option(command, name);
  if (option == nullptr) {
    std::string reason = concat("there is no option ", in_quotes(name));
    return Misfit{.reason = std::move(reason), .position = start, .option = std::move(name)};
  }
  if (option->value.empty() && has_value)
    return Misfit{.reason = concat(option->name, " takes no value"), .position = start};
  const bool is_value_next = !option->value.empty() && option->implied.empty() && !has_value;
  if (is_value_next && ++position == words.size())
    return Misfit{.reason = concat(option->name, " needs a value: ", option->value)};
  if (option->fills.holds() == RowMember::Holds::words) {
    while (position + 1 < words.size() && !is_option_word(words[position + 1])) ++position;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Misfit> find_misfit(const Command& command, const std::vector<std::string>& words) {
  const auto& arguments = command.arguments;
  const bool takes_many =
      !arguments.empty() && arguments.back().fills.holds() == RowMember::Holds::words;
  std::size_t count = 0;
  bool are_options_over = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_option = !are_options_over && is_option_word(words[i]);
    if (is_option && words[i] == "--") {
      are_options_over = true;
    } else if (is_option) {
      if (auto misfit = option_misfit(command, words, i)) return misfit;
    } else if (++count > arguments.size() && !takes_many) {
      return Misfit{.reason = superfluous_reason(command, words[i]), .position = i};
    }
  }
  if (count < arguments.size() && arguments[count].is_required)
    return Misfit{.reason = concat(arguments[count].name, " is missing")};
  return std::nullopt;
}

}  // namespace gov
