// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "golang/version_request.hpp"
#include "resolve/module_search.hpp"

namespace gov {

/// What to install for a module when nothing else is there: the newest patch of the line where
/// go.mod names a line only (go 1.24), which is what actions/setup-go takes as well; otherwise the
/// very release that is named (go 1.24.3, toolchain go1.24.3), which is what the go command itself
/// would fetch. Reads the file again.
[[nodiscard]] VersionRequest request_for_module(const ModuleRequirement& requirement);

/// What the modules of a workspace ask for: the greatest of their go and toolchain lines. The go
/// command goes by go.work when it chooses a Go, but refuses to work while a module asks for more.
/// Absent where `go_work` is no go.work, and where no module asks for anything.
[[nodiscard]] std::optional<ModuleRequirement> find_member_requirement(const std::string& go_work);

}  // namespace gov
