// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "base/result.hpp"
#include "resolve/resolve.hpp"
#include "resolve/run_environment.hpp"

namespace gov {

/// A Go that can be run now: a toolchain installed by gov, or the system Go.
struct ChosenGo {
  Decision decision;
  std::string bin;  // the directory of its programs

  /// The environment its programs run in.
  Environment environment;
  /// The system's gofmt, which distributions may install in another directory than go; absent for
  /// gov's toolchains.
  std::optional<std::string> system_gofmt;
};

/// The Go for a decision that resolve() made from `input`. Errors: not_installed for a version that
/// is not installed and for a missing system Go; not_executable if every go on PATH leads back to
/// gov's shims.
[[nodiscard]] Result<ChosenGo> choose_go(const ResolveInput& input, Decision decision,
                                         SwitchingPolicy policy);

/// The environment for running `file`, the go or gofmt of this Go: ChosenGo::environment, and for a
/// system Go also the variables that detect shims calling each other (resolve/shim_loop).
[[nodiscard]] Environment environment_of_tool(const ChosenGo& go, const std::string& file);

/// The GOROOT. For the system Go, the folder above the real file's bin, as the go command finds it.
[[nodiscard]] std::string goroot_of(const ChosenGo& go);

/// The path of a program of this Go, for instance "gofmt"; absent when there is none of that name.
[[nodiscard]] std::optional<std::string> find_tool(const ChosenGo& go, const std::string& tool);

}  // namespace gov
