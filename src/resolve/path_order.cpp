// SPDX-License-Identifier: MIT
#include "resolve/path_order.hpp"

#include "base/file.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

bool is_same_file(const std::optional<struct stat>& a, const std::optional<struct stat>& b) {
  return a && b && a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

FirstGo whose(const std::string& file, const Layout& layout) {
  if (is_same_file(status_of(file), status_of(concat(layout.shims(), "/go")))) return FirstGo::shim;
  const std::string versions = canonical_path(layout.versions()).value_or(layout.versions());
  const auto real = canonical_path(file);
  return real && real->starts_with(concat(versions, "/")) ? FirstGo::ours : FirstGo::foreign;
}

}  // namespace

PathOrder inspect_path(const Environment& environment, const Layout& layout) {
  PathOrder order;
  const auto shims = status_of(layout.shims());
  const PathList path =
      PathList::parse(environment.find_non_empty("PATH").value_or("/nonexistent"));
  for (const std::string& directory : path.directories()) {
    const std::string folder = directory.empty() ? "." : directory;
    if (is_same_file(status_of(folder), shims)) order.are_shims_on_path = true;
    std::string file = concat(folder, "/go");
    if (!order.file.empty() || !is_executable(file)) continue;
    order.first = whose(file, layout);
    order.file = std::move(file);
  }
  return order;
}

}  // namespace gov
