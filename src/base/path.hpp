// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

// Paths as text: nothing here looks at the disk, and links and ".." are not resolved.

namespace gov {

/// Absolute, and without control characters.
[[nodiscard]] bool is_absolute_path(std::string_view path);

/// "/" stays as it is.
[[nodiscard]] std::string_view without_trailing_slashes(std::string_view path);

/// The file `name` in a directory, which may be "/".
[[nodiscard]] std::string path_in(std::string_view directory, std::string_view name);

/// "b/c" for "/a/b/c" and the directory "/a"; absent when `path` does not lie below `directory`.
[[nodiscard]] std::optional<std::string_view> part_below(std::string_view path,
                                                         std::string_view directory);
[[nodiscard]] bool lies_below(std::string_view path, std::string_view directory);

/// The parent of an absolute directory, as a view into its text; absent for the root, and for a
/// relative name without a slash, where a walk upward must end too.
[[nodiscard]] std::optional<std::string_view> directory_above(std::string_view directory);

/// Calls `is_last` with `directory` (absolute) and with each directory above it, up to the root,
/// until it returns true.
template <class Visitor>
void walk_up(std::string_view directory, const Visitor& is_last) {
  std::optional<std::string_view> here = directory;
  while (here && !is_last(*here)) here = directory_above(*here);
}

}  // namespace gov
