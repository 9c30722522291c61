// SPDX-License-Identifier: MIT
#include "resolve/go_trees.hpp"

#include <algorithm>
#include <string>

#include "base/file.hpp"
#include "base/path.hpp"
#include "resolve/module_cache.hpp"

namespace gov {
namespace {

bool is_at_or_below(std::string_view directory, std::string_view tree) {
  tree = without_trailing_slashes(tree);
  return directory == tree || lies_below(directory, tree);
}

/// Compares device and inode, for trees that are reached through symlinks.
bool leads_into(std::string_view directory, const std::string& tree) {
  const auto root = status_of(tree);
  if (!root) return false;
  bool is_found = false;
  walk_up(directory, [&](std::string_view above) {
    is_found = is_same_file(status_of(std::string(above)), root);
    return is_found;
  });
  return is_found;
}

/// Each module is unpacked into a directory with an @ in its name. For other paths, this avoids
/// reading a file to find the cache, since every start of a pinned Go calls this.
bool lies_in_module_cache(std::string_view directory, const Environment& environment) {
  if (directory.find('@') == std::string_view::npos) return false;
  const auto cache = user_module_cache(environment);
  return cache && (is_at_or_below(directory, *cache) || leads_into(directory, *cache));
}

}  // namespace

bool lies_in_go_tree(std::string_view directory, const Environment& environment,
                     const Stores& stores) {
  const auto goroot = environment.find_non_empty("GOROOT");
  if (goroot && goroot->starts_with('/') && is_at_or_below(directory, *goroot)) return true;
  const auto& places = stores.versions_directories;
  return std::any_of(places.begin(), places.end(),
                     [&](const std::string& place) { return is_at_or_below(directory, place); }) ||
         lies_in_module_cache(directory, environment);
}

}  // namespace gov
