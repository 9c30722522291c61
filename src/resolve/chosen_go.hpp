// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "base/result.hpp"
#include "resolve/resolve.hpp"
#include "resolve/run_environment.hpp"

namespace gov {

/// A Go that can be run now: a toolchain of ours, or the system's.
struct ChosenGo {
  Decision decision;
  std::string bin;  // the directory of its programs

  /// The environment its programs run in.
  Environment environment;
  /// Distributions may keep it in another directory than go; absent for toolchains of ours.
  std::optional<std::string> system_gofmt;
};

/// The Go for a decision that resolve() made from `input`. Errors: not_installed, for a version
/// that gov lacks and for a system Go that is not there; not_executable when all that there is
/// leads back to gov's shims.
[[nodiscard]] Result<ChosenGo> choose_go(const ResolveInput& input, Decision decision,
                                         SwitchingPolicy policy);

/// The environment for its program `file`, go or gofmt: the one above, and for a system Go a word
/// to the shims that it may call back (resolve/shim_loop).
[[nodiscard]] Environment environment_of_tool(const ChosenGo& go, const std::string& file);

/// Its GOROOT. The system's is the folder above bin of the real file, as the go command finds it.
[[nodiscard]] std::string goroot_of(const ChosenGo& go);

/// Path of a program of this Go, for instance "gofmt"; absent when it has none of that name.
[[nodiscard]] std::optional<std::string> find_tool(const ChosenGo& go, const std::string& tool);

}  // namespace gov
