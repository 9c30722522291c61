// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/environment.hpp"

namespace gov {

/// The directory in which `go ARGUMENTS...` works, and which therefore decides which Go it is: the
/// one that -C names (golang/chdir_flag), else the working directory. After -C it is spelled as the
/// go command sees it: PWD if that is the same directory, else the path with symlinks resolved. If
/// -C names no directory, returns the working directory; the go command reports the error. Absent
/// if the working directory was deleted.
[[nodiscard]] std::optional<std::string> go_directory(const Environment& environment,
                                                      std::span<const std::string> arguments);

}  // namespace gov
