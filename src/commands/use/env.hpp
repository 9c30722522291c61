// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

namespace gov {

struct EnvOptions {
  std::string request;  // "" for what is in force here
  std::string shell;    // bash, zsh or fish; "" for the user's own
  bool dotenv = false;
  bool github = false;
};

/// gov env [REQUEST]: what to set so that the real Go of that version is found first, as commands
/// for eval, as JSON, as a dotenv file, or written into the files that GITHUB_ENV and GITHUB_PATH
/// name.
[[nodiscard]] CommandResult run_env(Session& session, const EnvOptions& options);

/// True for the words of `go env` that some editors send to whatever they take for go:
/// -json, -w, -u, -changed, or upper-case names such as GOROOT.
[[nodiscard]] bool is_meant_for_go(const std::vector<std::string>& words);

/// Becomes `go env WORDS...` of the Go in force here.
[[nodiscard]] CommandResult forward_to_go_env(Session& session,
                                              const std::vector<std::string>& words);

}  // namespace gov
