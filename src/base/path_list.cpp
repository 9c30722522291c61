// SPDX-License-Identifier: MIT
#include "base/path_list.hpp"

#include "base/text.hpp"

namespace gov {

PathList PathList::parse(std::string_view path) {
  PathList list;
  if (path.empty()) return list;
  for (const std::string_view directory : split(path, ':'))
    list.directories_.emplace_back(directory);
  return list;
}

std::string PathList::to_string() const { return join(directories_, ":"); }

void PathList::prepend(std::string directory) {
  directories_.insert(directories_.begin(), std::move(directory));
}

void PathList::remove(std::string_view directory) { std::erase(directories_, directory); }

}  // namespace gov
