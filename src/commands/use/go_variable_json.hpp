// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "json/json_value.hpp"
#include "resolve/go_variables.hpp"

namespace gov {

/// A variable of the go command's and where it stands; null for one that is set nowhere.
[[nodiscard]] JsonValue variable_json(const std::optional<GoVariable>& variable);

}  // namespace gov
