// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/environment.hpp"
#include "base/result.hpp"

namespace gov {

/// A null-terminated block for exec, valid while the arguments live unchanged.
[[nodiscard]] std::vector<char*> argument_block(const std::vector<std::string>& arguments);

/// Replaces this process by `file`, looked up nowhere: it must name the program. Returns only on
/// failure, with the errno of execve.
[[nodiscard]] int replace_process(const std::string& file,
                                  const std::vector<std::string>& arguments,
                                  const Environment& environment);

/// How a child ended.
struct ChildStatus {
  int shell_code = 0;  // as a shell reports it: the exit code, or 128 + the signal's number
  int signal = 0;      // the signal that ended it; 0 when it exited
};

/// Runs `file` with this process's standard streams and waits. Signals typed at the terminal reach
/// the child directly; this process ignores INT and QUIT meanwhile, as system(3) does. TERM and
/// HUP, where they are remembered (base/interruption), are passed on to the child.
[[nodiscard]] Result<ChildStatus> run_child(const std::string& file,
                                            const std::vector<std::string>& arguments,
                                            const Environment& environment);

}  // namespace gov
