// SPDX-License-Identifier: MIT
#include "resolve/system_go.hpp"

#include "base/file.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"

namespace gov {

std::optional<std::string> find_system_tool(const Environment& environment, const Layout& layout,
                                            std::string_view tool) {
  const auto shims = status_of(layout.shims());
  const auto our_shim = status_of(concat(layout.shims(), "/go"));
  const PathList path = PathList::parse(environment.find("PATH").value_or(""));
  for (const std::string& directory : path.directories()) {
    if (!directory.starts_with('/') || is_same_file(status_of(directory), shims)) continue;
    std::string candidate = concat(directory, "/", tool);
    if (!is_executable(candidate) || is_same_file(status_of(candidate), our_shim)) continue;
    // versions/ may be a link to another disk.
    if (leads_below(candidate, layout.root()) || leads_below(candidate, layout.versions()))
      continue;
    return candidate;
  }
  return std::nullopt;
}

}  // namespace gov
