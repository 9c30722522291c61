// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/environment.hpp"

namespace gov {

/// The program that the go command would start for a bare name, like Go's exec.LookPath: the first
/// one on PATH, or none if that is in a relative directory. A name with a slash is a path.
[[nodiscard]] std::optional<std::string> look_path(const Environment& environment,
                                                   std::string_view program);

}  // namespace gov
