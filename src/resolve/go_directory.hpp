// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/environment.hpp"

namespace gov {

/// The directory in which `go ARGUMENTS...` does its work, and so the one that decides which Go it
/// is: the one that -C names (golang/chdir_flag), else the working directory. After -C it is the
/// one that the go command sees: PWD where that is the same directory, else the path without links.
/// A -C to something that is no directory leaves the working directory; the go command says what is
/// wrong with it. Absent when there is none: the working directory was deleted.
[[nodiscard]] std::optional<std::string> go_directory(const Environment& environment,
                                                      std::span<const std::string> arguments);

}  // namespace gov
