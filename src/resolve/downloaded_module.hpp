// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "golang/module_argument.hpp"
#include "golang/version.hpp"

namespace gov {

/// The oldest Go that the module of `argument` can be built with, by the go.mod that the go command
/// left in its cache when it last fetched it. Absent when there is none, or its go line is none.
/// Of a version that is none ("latest", a branch) the file that was written last counts.
[[nodiscard]] std::optional<Version> downloaded_requirement(const std::string& module_cache,
                                                            const ModuleArgument& argument);

}  // namespace gov
