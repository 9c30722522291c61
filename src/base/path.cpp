// SPDX-License-Identifier: MIT
#include "base/path.hpp"

#include "base/text.hpp"

namespace gov {

bool is_absolute_path(std::string_view path) {
  return path.starts_with('/') && !has_control_character(path);
}

std::string_view without_trailing_slashes(std::string_view path) {
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  return path;
}

std::string path_in(std::string_view directory, std::string_view name) {
  return concat(directory == "/" ? std::string_view() : directory, "/", name);
}

std::optional<std::string_view> part_below(std::string_view path, std::string_view directory) {
  if (directory == "/") directory = {};
  const bool is_below = path.size() > directory.size() + 1 && path.starts_with(directory) &&
                        path[directory.size()] == '/';
  if (!is_below) return std::nullopt;
  return path.substr(directory.size() + 1);
}

bool lies_below(std::string_view path, std::string_view directory) {
  return part_below(path, directory).has_value();
}

std::optional<std::string_view> directory_above(std::string_view directory) {
  const std::size_t slash = directory.rfind('/');
  if (directory == "/" || slash == std::string_view::npos) return std::nullopt;
  return slash == 0 ? std::string_view("/") : directory.substr(0, slash);
}

}  // namespace gov
