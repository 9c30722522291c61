// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "resolve/resolve.hpp"
#include "resolve/run_environment.hpp"

// What a shell's prompt hook needs to know about a directory, as text that a shell can read without
// running any of it.

namespace gov {

/// Five lines, each possibly empty and none of them holding anything that ends a line:
///   1. `use`      the Go of line 2 belongs in front of PATH
///      `none`     nothing does: no pin, or a Go that only the shim can serve
///      `missing`  a version is pinned that is not installed
///      `error`    a pin cannot be understood
///   2. for `use`, the absolute directory of the Go's programs, which can stand in PATH
///   3. for `use`, the GOTOOLCHAIN to set; empty when there is none to set
///   4. for `use`, the version as people write it (1.22.5)
///   5. a printable sentence for the user, saying what is wrong, who asked and what to run: for
///      `missing` and `error`; for `use`, where go.mod asks for a newer Go that is not installed,
///      which the go command, run without the shim, will not say
/// Only pins count, because editors start shells in / and must not be held to one version there.
/// `input` has no argument.
[[nodiscard]] std::string hook_answer(const ResolveInput& input, SwitchingPolicy policy);

}  // namespace gov
