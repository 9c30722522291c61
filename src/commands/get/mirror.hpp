// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

namespace gov {

struct MirrorOptions {
  std::string directory;
  std::vector<std::string> versions;   // requests
  std::vector<std::string> platforms;  // none: this machine's
  bool check = false;
};

/// gov mirror DIR: makes, extends or checks a folder of archives for a web server.
[[nodiscard]] CommandResult run_mirror(Session& session, const MirrorOptions& options);

}  // namespace gov
