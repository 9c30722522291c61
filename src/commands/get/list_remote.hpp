// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct ListRemoteOptions {
  std::string request;   // only what it fits; "" for everything
  std::string platform;  // "linux-arm64"; "" for this machine's
  bool prereleases = false;
  bool refresh = false;  // ask the server however young the copy is
};

/// gov list-remote [REQUEST]: what is published, the newest last, with stable, old and EOL marks.
[[nodiscard]] CommandResult run_list_remote(Session& session, const ListRemoteOptions& options);

}  // namespace gov
