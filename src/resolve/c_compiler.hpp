// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "golang/host.hpp"
#include "resolve/go_variables.hpp"

namespace gov {

/// The C compiler that cgo would use.
struct CCompiler {
  std::string command;              // CC, else the system's default, gcc or clang
  std::optional<GoVariable> set;    // CC, if set
  std::optional<std::string> file;  // the program; absent when there is none on PATH
  bool is_cgo_off = false;          // CGO_ENABLED=0
  bool is_cgo_asked_for = false;    // CGO_ENABLED=1: Go does not turn it off by itself
  /// macOS: the program is only a stub for Xcode's compiler, which is not installed.
  bool lacks_developer_tools = false;

  [[nodiscard]] bool can_compile() const { return file && !lacks_developer_tools; }
};

[[nodiscard]] CCompiler find_c_compiler(const Environment& environment,
                                        const GoVariables& variables, const Platform& platform,
                                        const Host& host);

}  // namespace gov
