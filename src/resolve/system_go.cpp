// SPDX-License-Identifier: MIT
#include "resolve/system_go.hpp"

#include "base/file.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

bool is_same_file(const std::optional<struct stat>& a, const std::optional<struct stat>& b) {
  return a && b && a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

bool lies_below(const std::string& path, const std::string& directory) {
  return path.size() > directory.size() && path.starts_with(directory) &&
         path[directory.size()] == '/';
}

}  // namespace

std::optional<std::string> find_system_tool(const Environment& environment, const Layout& layout,
                                            std::string_view tool) {
  const auto shims = status_of(layout.shims());
  const auto our_shim = status_of(concat(layout.shims(), "/go"));
  const std::string root = canonical_path(layout.root()).value_or(layout.root());
  const std::string versions = canonical_path(layout.versions()).value_or(layout.versions());
  const PathList path = PathList::parse(environment.find("PATH").value_or(""));
  for (const std::string& directory : path.directories()) {
    if (!directory.starts_with('/') || is_same_file(status_of(directory), shims)) continue;
    std::string candidate = concat(directory, "/", tool);
    if (!is_executable(candidate) || is_same_file(status_of(candidate), our_shim)) continue;
    const auto real = canonical_path(candidate);
    // versions/ may be a link to another disk.
    if (real && (lies_below(*real, root) || lies_below(*real, versions))) continue;
    return candidate;
  }
  return std::nullopt;
}

}  // namespace gov
