// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace gov {

/// What a file in a GOROOT is that no archive put there. Pure.
enum class AdditionKind {
  of_go,      // the go command writes such files: compiled packages, a module cache
  of_editor,  // editors, file managers and patch leave them, and no build reads them
  foreign,    // everything else, a Go file in src/ among them: it changes what is built
};

/// `path` is below the GOROOT.
[[nodiscard]] AdditionKind kind_of_addition(std::string_view path);

}  // namespace gov
