// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace gov {

/// The directory above an absolute one, as a part of its text; absent above the root, and for a
/// relative name without a slash, where a walk upward must end too.
[[nodiscard]] inline std::optional<std::string_view> directory_above(std::string_view directory) {
  const std::size_t slash = directory.rfind('/');
  if (directory == "/" || slash == std::string_view::npos) return std::nullopt;
  return slash == 0 ? std::string_view("/") : directory.substr(0, slash);
}

}  // namespace gov
