// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace gov {

/// How many dots a TOML text holds outside of strings and comments. A key a.b.c makes a table per
/// dot, so this bounds how deep its tables can lie in each other.
[[nodiscard]] std::size_t count_toml_dots(std::string_view text);

}  // namespace gov
