// SPDX-License-Identifier: MIT
#include "base/environment_change.hpp"

namespace gov {
namespace {

std::optional<std::string> copy_of(std::optional<std::string_view> value) {
  return value ? std::optional(std::string(*value)) : std::nullopt;
}

}  // namespace

std::vector<EnvironmentChange> changes_between(const Environment& before, const Environment& after,
                                               std::span<const std::string_view> names) {
  std::vector<EnvironmentChange> changes;
  for (const std::string_view name : names) {
    const auto old_value = before.find(name);
    const auto new_value = after.find(name);
    if (old_value != new_value)
      changes.push_back({std::string(name), copy_of(old_value), copy_of(new_value)});
  }
  return changes;
}

}  // namespace gov
