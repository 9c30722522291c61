// SPDX-License-Identifier: MIT
#include "unpack/case_collisions.hpp"

#include "base/text.hpp"

namespace gov {

std::optional<std::string> CaseCollisions::add(std::span<const std::string_view> components) {
  std::string path;
  for (const std::string_view component : components) {
    if (!path.empty()) path += '/';
    path += component;
    const auto [known, is_new] = first_spelling_.try_emplace(to_lower(path), path);
    if (!is_new && known->second != path) return known->second;
  }
  return std::nullopt;
}

}  // namespace gov
