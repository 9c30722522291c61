// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "store/layout.hpp"

namespace gov {

/// Whose `go` a shell would start.
enum class FirstGo {
  none,        // there is no go on PATH
  shim,        // gov's shim, which chooses at every call
  other_shim,  // gov's shim in another store, which chooses among that store's versions
  ours,        // the go of an installed version itself, put there by the path hook
  foreign,     // another Go, which ignores pins
};

struct PathOrder {
  FirstGo first = FirstGo::none;
  std::string file;  // the first go
  bool are_shims_on_path = false;
};

/// Searches PATH as a shell does. Recognises folders by inode, and shims by inode and mark,
/// whatever their spelling and wherever they were copied.
[[nodiscard]] PathOrder inspect_path(const Environment& environment, const Layout& layout);

}  // namespace gov
