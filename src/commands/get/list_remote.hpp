// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct ListRemoteOptions {
  std::string request;   // only matching versions; "" for all
  std::string platform;  // "linux-arm64"; "" for this machine's
  bool prereleases = false;
  bool refresh = false;  // ask the server even if the copy is fresh
};

/// gov list-remote [REQUEST]: the published versions, newest last, marked stable, old or EOL.
[[nodiscard]] CommandResult run_list_remote(Session& session, const ListRemoteOptions& options);

}  // namespace gov
