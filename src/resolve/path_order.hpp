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
  other_shim,  // a shim of gov's that lies in another store, and chooses among what is in that one
  ours,        // the program of an installed version itself, as the shell hook puts it there
  foreign,     // another Go, which pays no heed to pins
};

struct PathOrder {
  FirstGo first = FirstGo::none;
  std::string file;  // the first go
  bool are_shims_on_path = false;
};

/// Goes through PATH as a shell does. Folders are recognised by inode, shims by inode and mark,
/// whatever their spelling and wherever they were copied.
[[nodiscard]] PathOrder inspect_path(const Environment& environment, const Layout& layout);

}  // namespace gov
