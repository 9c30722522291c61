// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "resolve/resolve.hpp"
#include "resolve/run_environment.hpp"

// What a shell's prompt hook needs to know about a directory, as text that a shell can read without
// running any of it.

namespace gov {

/// Five lines, each possibly empty and none of them holding anything that ends a line:
///   1. `use`      a version is chosen here, and its programs may stand in front of PATH
///      `none`     nothing is chosen, or a Go that only the shim can serve
///      `missing`  a version is chosen that is not installed
///      `error`    a pin cannot be understood
///   2. for `use`, the absolute directory of the Go's programs, which can stand in PATH
///   3. for `use`, the GOTOOLCHAIN that goes with it; empty when there is none to set
///   4. the chosen version as people write it (1.22.5); empty where there is none
///   5. a printable sentence for the user, saying what is wrong, who asked and what to run: for
///      `missing` and `error`, and where go.mod asks for a newer Go that is not installed
/// `input` has no argument.
[[nodiscard]] std::string hook_answer(const ResolveInput& input, SwitchingPolicy policy);

}  // namespace gov
