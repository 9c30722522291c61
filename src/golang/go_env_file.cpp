// SPDX-License-Identifier: MIT
#include "golang/go_env_file.hpp"

namespace gov {

std::optional<std::string_view> go_env_value(std::string_view text, std::string_view name) {
  std::optional<std::string_view> value;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.starts_with(name) && line.substr(name.size()).starts_with('=')) {
      value = line.substr(name.size() + 1);
    }
  }
  return value;
}

}  // namespace gov
