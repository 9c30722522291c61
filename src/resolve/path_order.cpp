// SPDX-License-Identifier: MIT
#include "resolve/path_order.hpp"

#include "base/file.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"
#include "store/shim_mark.hpp"
#include "store/toolchains.hpp"

namespace gov {
namespace {

/// A shim outside any store finds its store from the environment, as gov does.
bool lies_in_another_store(const std::string& shim, const Layout& layout) {
  const auto root = root_around(canonical_path(shim).value_or(shim));
  return root && !is_same_file(status_of(*root), status_of(layout.root()));
}

FirstGo whose(const std::string& file, const Layout& layout) {
  if (is_same_file(status_of(file), status_of(concat(layout.shims(), "/go"))) ||
      has_shim_mark(file))
    return lies_in_another_store(file, layout) ? FirstGo::other_shim : FirstGo::shim;
  return lies_in_store(Stores{{layout.versions()}}, file) ? FirstGo::ours : FirstGo::foreign;
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
