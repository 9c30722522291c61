// SPDX-License-Identifier: MIT
#include "commands/shown_path.hpp"

#include "base/text.hpp"

namespace gov {

std::string shown_path(std::string_view path) {
  constexpr std::size_t kLongestPath = 4096;
  return printable(path, kLongestPath);
}

}  // namespace gov
