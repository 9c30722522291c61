// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "golang/version_request.hpp"
#include "resolve/module_search.hpp"

namespace gov {

/// What to install for a module when no installed version satisfies it: the newest patch of the
/// line if go.mod names only a line (go 1.24), as actions/setup-go does; otherwise exactly the
/// named release (go 1.24.3, toolchain go1.24.3), as the go command does. Reads the file again.
[[nodiscard]] VersionRequest request_for_module(const ModuleRequirement& requirement);

/// What the modules of a workspace require: the greatest of their go and toolchain lines. The go
/// command uses go.work to choose a Go, but fails if a module requires a newer one. Absent if
/// `go_work` is not a go.work, or no module requires anything.
[[nodiscard]] std::optional<ModuleRequirement> find_member_requirement(const std::string& go_work);

}  // namespace gov
