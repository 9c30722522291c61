// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

namespace gov {

/// A package of some module at a version, as the go command takes it: example.com/x/cmd@v1.2.0.
struct ModuleArgument {
  std::string package;  // untrusted, as is the version, which may be "latest" or a branch
  std::string version;
};

/// Those of `go install`, `go run` (its first word) and `go get`; `arguments` are the words after
/// "go", with or without -C DIR. The go.mod of these modules counts, so what they need is known
/// only when the go command has fetched it.
[[nodiscard]] std::vector<ModuleArgument> module_arguments(std::span<const std::string> arguments);

/// True for `go install` and `go run` with such an argument, which do not read the go.mod here
/// (goInstallVersion of cmd/go/internal/toolchain).
[[nodiscard]] bool ignores_module_here(std::span<const std::string> arguments);

}  // namespace gov
