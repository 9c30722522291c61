// SPDX-License-Identifier: MIT
#include "resolve/look_path.hpp"

#include "base/file.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"

namespace gov {

std::optional<std::string> look_path(const Environment& environment, std::string_view program) {
  if (program.find('/') != std::string_view::npos) {
    std::string file(program);
    return is_executable(file) ? std::optional(std::move(file)) : std::nullopt;
  }
  const std::string_view path = environment.find("PATH").value_or("");
  if (path.empty() || program.empty()) return std::nullopt;
  const PathList list = PathList::parse(path);
  for (const std::string& directory : list.directories()) {
    std::string file = concat(directory.empty() ? std::string_view(".") : directory, "/", program);
    if (!is_executable(file)) continue;
    return directory.starts_with('/') ? std::optional(std::move(file)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace gov
