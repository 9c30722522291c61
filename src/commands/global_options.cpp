// SPDX-License-Identifier: MIT
#include "commands/global_options.hpp"

#include <algorithm>

namespace gov {
namespace {

const Option* find_in(std::string_view word, std::span<const Option> options) {
  const auto found = std::find_if(options.begin(), options.end(), [&](const Option& option) {
    return option.name == word || (!option.letter.empty() && option.letter == word);
  });
  return found == options.end() ? nullptr : &*found;
}

}  // namespace

const Option* find_global_option(std::string_view word) { return find_in(word, kGlobalOptions); }

const Option* find_option(std::string_view word, std::span<const Option> own) {
  const Option* option = find_in(word, own);
  return option != nullptr ? option : find_global_option(word);
}

std::size_t count_leading_flags(const std::vector<std::string>& words,
                                std::span<const Option> own) {
  const auto end = std::find_if(words.begin(), words.end(), [&](const std::string& word) {
    const Option* option = find_option(word, own);
    return option == nullptr || !option->value.empty();
  });
  return static_cast<std::size_t>(end - words.begin());
}

}  // namespace gov
