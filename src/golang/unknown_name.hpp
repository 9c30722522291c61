// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace gov {

/// tip, gotip, master and other words for a Go that was never released.
[[nodiscard]] bool is_development_version(std::string_view name);

/// The error for a word that stands where a version can, is a name by its shape, and that nothing
/// has: ""latst" is not a version", with what is probably meant. `given_names` are the user's
/// aliases and links. A development version (tip, gotip, master …) leads to `gov link`.
[[nodiscard]] Error unknown_name(ErrorKind kind, std::string_view name,
                                 std::vector<std::string> given_names);

}  // namespace gov
