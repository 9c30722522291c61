// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace gov {

/// The value of `name` in the text of a go/env or go.env file, as readEnvFile of
/// cmd/go/internal/cfg reads it: NAME=value lines, nothing trimmed, the last one counts. Absent
/// when no line names it; "" when the line says nothing.
[[nodiscard]] std::optional<std::string_view> go_env_value(std::string_view text,
                                                           std::string_view name);

}  // namespace gov
