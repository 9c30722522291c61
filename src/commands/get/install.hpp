// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

namespace gov {

struct InstallOptions {
  std::vector<std::string> requests;  // versions or local archives; none: what this directory needs
  std::string from;                   // a local archive for the only request
  std::string expect;                 // "sha256:<64 hex digits>", for a file that is in no index
  bool make_default = false;          // the first of `requests`
  bool keep_default = false;          // even a first install does not become the default
};

/// gov install [REQUEST...]: several are installed in parallel. A version that is installed already
/// counts as success. The very first install becomes the default.
[[nodiscard]] CommandResult run_install(Session& session, const InstallOptions& options);

}  // namespace gov
