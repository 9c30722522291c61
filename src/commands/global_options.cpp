// SPDX-License-Identifier: MIT
#include "commands/global_options.hpp"

#include <algorithm>
#include <iterator>

namespace gov {

const Option* find_global_option(std::string_view word) {
  const auto* const found =
      std::find_if(std::begin(kGlobalOptions), std::end(kGlobalOptions), [&](const Option& option) {
        return option.name == word || (!option.letter.empty() && option.letter == word);
      });
  return found == std::end(kGlobalOptions) ? nullptr : found;
}

std::size_t count_leading_global_options(const std::vector<std::string>& words) {
  const auto end = std::find_if(words.begin(), words.end(), [](const std::string& word) {
    return find_global_option(word) == nullptr;
  });
  return static_cast<std::size_t>(end - words.begin());
}

}  // namespace gov
