// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

namespace gov {

struct VerifyOptions {
  std::vector<std::string> requests;  // none: what is in force here
  bool all = false;                   // everything that is installed
  bool ask_log = false;               // the checksum database too
  std::string archive;                // "" for what the sources have at hand
};

/// gov verify [REQUEST...]: hashes installed versions anew and compares them with what was
/// published.
[[nodiscard]] CommandResult run_verify(Session& session, const VerifyOptions& options);

}  // namespace gov
