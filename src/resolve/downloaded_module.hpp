// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "golang/module_argument.hpp"
#include "golang/version.hpp"

namespace gov {

/// The oldest Go that can build the module of `argument`, according to the go.mod in the go
/// command's module cache. Absent without such a file or a valid go line. For a query ("latest", a
/// branch), the go.mod written last counts.
[[nodiscard]] std::optional<Version> downloaded_requirement(const std::string& module_cache,
                                                            const ModuleArgument& argument);

}  // namespace gov
