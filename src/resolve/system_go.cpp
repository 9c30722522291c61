// SPDX-License-Identifier: MIT
#include "resolve/system_go.hpp"

#include "base/file.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"
#include "resolve/shim_loop.hpp"
#include "store/shim_mark.hpp"
#include "store/toolchains.hpp"

namespace gov {
namespace {

/// True for ROOT/versions/go1.22.5.linux-amd64/bin/go if ROOT also has shims, which makes it a
/// store.
bool lies_in_any_store(const std::string& program) {
  const std::string goroot = parent_directory(parent_directory(program));
  const std::string versions = parent_directory(goroot);
  return base_name(versions) == "versions" && parse_toolchain_name(base_name(goroot)) &&
         is_directory(concat(parent_directory(versions), "/shims"));
}

bool is_of_gov(const std::string& program, const Layout& layout) {
  if (is_same_file(status_of(program), status_of(concat(layout.shims(), "/go")))) return true;
  if (has_shim_mark(program)) return true;
  // versions/ may be a link to another disk.
  return leads_below(program, layout.root()) || leads_below(program, layout.versions()) ||
         lies_in_any_store(canonical_path(program).value_or(program));
}

/// The first executable `tool` on PATH that is not gov's and for whose folder (its status)
/// `is_wanted` returns true.
template <class Predicate>
std::optional<std::string> first_foreign(const Environment& environment, const Layout& layout,
                                         std::string_view tool, const Predicate& is_wanted) {
  const auto shims = status_of(layout.shims());
  const PathList path = PathList::parse(environment.find("PATH").value_or(""));
  for (const std::string& directory : path.directories()) {
    if (!directory.starts_with('/')) continue;
    const auto folder = status_of(directory);
    if (!folder || is_same_file(folder, shims)) continue;
    std::string candidate = concat(directory, "/", tool);
    if (!is_executable(candidate) || !is_wanted(*folder) || is_of_gov(candidate, layout)) continue;
    return candidate;
  }
  return std::nullopt;
}

bool is_script(const std::string& file) {
  const auto start = read_beginning(file, 2);
  return !start || start->starts_with("#!");
}

}  // namespace

std::optional<std::string> find_system_tool(const Environment& environment, const Layout& layout,
                                            std::string_view tool) {
  return first_foreign(environment, layout, tool, [&](const struct stat& folder) {
    return !has_called_back(environment, folder);
  });
}

std::optional<std::string> find_tool_that_called_back(const Environment& environment,
                                                      const Layout& layout, std::string_view tool) {
  return first_foreign(environment, layout, tool, [&](const struct stat& folder) {
    return has_called_back(environment, folder);
  });
}

bool is_go_proper(const std::string& program) {
  const auto file = canonical_path(program);
  if (!file) return false;
  const std::string bin = parent_directory(*file);
  const std::string goroot = parent_directory(bin);
  const bool is_goroot = is_regular_file(concat(goroot, "/VERSION")) ||
                         is_directory(concat(goroot, "/src/runtime")) ||
                         is_directory(concat(goroot, "/pkg/tool"));
  return base_name(bin) == "bin" && is_goroot && !is_script(*file);
}

}  // namespace gov
