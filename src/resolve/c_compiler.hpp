// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "golang/platform.hpp"
#include "resolve/go_variables.hpp"

namespace gov {

/// The C compiler that cgo would use.
struct CCompiler {
  std::string command;              // CC, else gcc, or clang where the system's own is that
  std::optional<GoVariable> set;    // CC, where it is set
  std::optional<std::string> file;  // the program; absent when there is none on PATH
  bool is_cgo_off = false;          // CGO_ENABLED=0
};

[[nodiscard]] CCompiler find_c_compiler(const Environment& environment,
                                        const GoVariables& variables, const Platform& platform);

}  // namespace gov
