// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

namespace gov {

struct ExecOptions {
  std::vector<std::string> requests;  // none: what this directory asks for; a leading + is allowed
  std::vector<std::string> command;   // the program and its arguments
  bool yes = false;                   // installs a missing version without asking
};

/// gov exec: runs the command so that every go below it is that Go: the shims stand first on PATH
/// and a request travels as GOV_VERSION. With one request it becomes the command; with several it
/// runs it once for each, prints a table and fails if one failed.
[[nodiscard]] CommandResult run_exec(Session& session, const ExecOptions& options);

}  // namespace gov
