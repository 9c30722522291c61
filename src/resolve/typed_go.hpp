// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "resolve/resolve.hpp"

// Checks whether `go`, typed in the shell that started gov, runs the Go that gov chooses there.

namespace gov {

/// Why another Go starts, or none.
struct TypedGoProblem {
  enum class Cause {
    shims_not_on_path,
    other_go_first,  // it comes before gov's shims on PATH
  };
  Cause cause = Cause::shims_not_on_path;
  std::string file;  // the go that starts; "" when none does
};

/// With `hook: path` the shell's hook puts the real program before the shims and updates it at the
/// next prompt, so right after a choice the old one is still there.
enum class PathHook { has_run, will_run };

/// Absent if typing `go` starts what `decision` means, through the shim or directly. `decision` is
/// null if none could be made. Considers PATH only: the shell's aliases and functions are not
/// visible to gov.
[[nodiscard]] std::optional<TypedGoProblem> find_typed_go_problem(const ResolveInput& input,
                                                                  const Decision* decision,
                                                                  PathHook hook);

/// One printable sentence, with the command to run. The shell's name is taken from SHELL.
[[nodiscard]] std::string typed_go_sentence(const TypedGoProblem& problem,
                                            const Environment& environment);

/// The stable name of a cause in --json output.
[[nodiscard]] std::string_view cause_name(TypedGoProblem::Cause cause);

}  // namespace gov
