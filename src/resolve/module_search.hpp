// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/environment.hpp"
#include "base/result.hpp"
#include "golang/go_mod.hpp"

namespace gov {

/// What the go.work or go.mod that the go command would use requires.
struct ModuleRequirement {
  Version version;  // the oldest Go that satisfies it
  std::string file;
  std::size_t line = 0;
  bool is_from_toolchain = false;  // the toolchain line decided
};

/// The variables that tell the go command where to look.
struct ModuleVariables {
  std::string gowork;
  std::string go111module;
  std::string tmpdir;  // a go.mod directly in the temporary directory is ignored
};

/// From the environment, else from `user_go_env`, the text of the file that `go env -w` writes.
[[nodiscard]] ModuleVariables module_variables(const Environment& environment,
                                               std::string_view user_go_env = {});

/// The file that the go command would read in `directory` (absolute): with GOWORK unset or "auto"
/// the nearest go.work upward, else the file that GOWORK names, "off" meaning none; without a
/// go.work the nearest go.mod. Absent when there is none or when modules are off (GO111MODULE=off).
[[nodiscard]] std::optional<std::string> find_module_file(const ModuleVariables& variables,
                                                          std::string_view directory);

/// The file's go and toolchain lines; none if it cannot be read, because the go command reports
/// that itself.
[[nodiscard]] GoModLines read_module_file(const std::string& file);

/// What that file requires; absent if it requires nothing.
[[nodiscard]] std::optional<ModuleRequirement> find_module_requirement(
    const ModuleVariables& variables, std::string_view directory);

}  // namespace gov
