// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "json/json_value.hpp"
#include "resolve/go_variables.hpp"

namespace gov {

/// A variable of the go command and where it is set; null when it is not set.
[[nodiscard]] JsonValue variable_json(const std::optional<GoVariable>& variable);

}  // namespace gov
