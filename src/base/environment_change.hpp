// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/environment.hpp"

namespace gov {

/// A variable that differs between two environments; absent where it is not set.
struct EnvironmentChange {
  std::string name;
  std::optional<std::string> before;
  std::optional<std::string> after;
};

/// Those of the variables `names` that differ, in the order of `names`.
[[nodiscard]] std::vector<EnvironmentChange> changes_between(
    const Environment& before, const Environment& after, std::span<const std::string_view> names);

}  // namespace gov
