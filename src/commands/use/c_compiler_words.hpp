// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "golang/version.hpp"
#include "json/json_value.hpp"
#include "resolve/c_compiler.hpp"

// Describes the C compiler, for `gov why` and `gov env`.

namespace gov {

/// "gcc: /usr/bin/gcc", or why there is none and what that means for a Go of `version` (absent when
/// unknown).
[[nodiscard]] std::string c_compiler_text(const CCompiler& compiler,
                                          const std::optional<Version>& version);

[[nodiscard]] JsonValue c_compiler_json(const CCompiler& compiler);

}  // namespace gov
