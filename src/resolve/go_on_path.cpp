// SPDX-License-Identifier: MIT
#include "resolve/go_on_path.hpp"

#include "base/file.hpp"
#include "base/path_list.hpp"

namespace gov {
namespace {

PathList path_of(const Environment& environment) {
  return PathList::parse(environment.find("PATH").value_or(""));
}

/// Whatever its spelling: a home may have two names.
void remove_folder(PathList& path, const std::string& folder) {
  const auto status = status_of(folder);
  const PathList before = path;
  for (const std::string& directory : before.directories()) {
    if (directory == folder || is_same_file(status_of(directory), status)) path.remove(directory);
  }
}

void set_path(Environment& environment, PathList path, const std::string& bin) {
  remove_folder(path, bin);
  path.prepend(bin);
  environment.set("PATH", path.to_string());
}

}  // namespace

void put_first_on_path(Environment& environment, const std::string& bin) {
  set_path(environment, path_of(environment), bin);
}

void put_alone_on_path(Environment& environment, const std::string& bin, const Stores& stores) {
  const PathList before = path_of(environment);
  PathList path = before;
  for (const std::string& directory : before.directories()) {
    if (lies_in_store(stores, directory)) path.remove(directory);
  }
  set_path(environment, std::move(path), bin);
}

}  // namespace gov
