// SPDX-License-Identifier: MIT
#include "resolve/go_on_path.hpp"

#include "base/file.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"

namespace gov {

std::string entrance(const Layout& layout, const std::string& bin) {
  return is_executable(concat(layout.shims(), "/go")) ? layout.shims() : bin;
}

void put_first_on_path(Environment& environment, const std::string& directory, const Layout& layout,
                       const Stores& stores) {
  const PathList before = PathList::parse(environment.find("PATH").value_or(""));
  const auto shims = status_of(layout.shims());
  PathList path = before;
  path.remove(directory);
  for (const std::string& entry : before.directories()) {
    const bool is_shims = entry.starts_with('/') &&
                          (entry == layout.shims() || is_same_file(status_of(entry), shims));
    if (is_shims || lies_in_store(stores, entry)) path.remove(entry);
  }
  path.prepend(directory);
  environment.set("PATH", path.to_string());
}

}  // namespace gov
