// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace gov {

/// Classifies a file in a GOROOT that is not from the archive. Pure.
enum class AdditionKind {
  of_go,      // written by the go command: compiled packages, a module cache
  of_editor,  // left by editors, file managers and patch; no build reads them
  foreign,    // everything else, such as a Go file in src/, which changes what is built
};

/// `path` is below the GOROOT.
[[nodiscard]] AdditionKind kind_of_addition(std::string_view path);

}  // namespace gov
