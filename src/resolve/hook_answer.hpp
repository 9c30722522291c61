// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "resolve/resolve.hpp"
#include "resolve/run_environment.hpp"

// What a shell's prompt hook needs to know about a directory, as text that a shell can parse
// without evaluating it.

namespace gov {

/// Five lines, each possibly empty and without control characters:
///   1. `use`      a version is chosen here, and its programs may be put first on PATH
///      `none`     nothing is chosen, or a Go that only the shim can run
///      `missing`  the chosen version is not installed
///      `error`    a pin cannot be parsed
///   2. for `use`, the absolute directory of the Go's programs, valid as a PATH entry
///   3. for `use`, the GOTOOLCHAIN to set with it; empty for none
///   4. the chosen version as people write it (1.22.5); empty for none
///   5. a printable sentence for the user, saying what is wrong, who asked and what to run: for
///      `missing` and `error`, and where go.mod asks for a newer Go that is not installed
/// `input` has no argument.
[[nodiscard]] std::string hook_answer(const ResolveInput& input, SwitchingPolicy policy);

}  // namespace gov
