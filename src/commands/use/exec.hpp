// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

namespace gov {

struct ExecOptions {
  std::vector<std::string> requests;  // empty: the directory's version; a leading + is allowed
  std::vector<std::string> command;   // the program and its arguments
  bool yes = false;                   // install a missing version without asking
};

/// gov exec: runs the command so that every go it starts is that Go: the shims are first on PATH,
/// and GOV_VERSION carries the request. With one request gov is replaced by the command; with
/// several, gov runs it once for each, prints a table, and fails if one failed.
[[nodiscard]] CommandResult run_exec(Session& session, const ExecOptions& options);

}  // namespace gov
