// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/error.hpp"

namespace gov {

/// Why settings cannot be in force: the error, and where it is.
struct SettingsProblem : Error {
  std::string file{};                 // "" for a variable
  std::optional<std::size_t> line{};  // of the file; absent for a file that cannot be used at all
};

}  // namespace gov
