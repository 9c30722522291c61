// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "resolve/resolve.hpp"

// Whether `go`, typed in the shell that started gov, leads to the Go that gov means there.

namespace gov {

/// Why another Go starts, or none.
struct TypedGoProblem {
  enum class Cause {
    shims_not_on_path,
    other_go_first,  // it stands before gov's shims on PATH
  };
  Cause cause = Cause::shims_not_on_path;
  std::string file;  // the go that starts; "" when none does
};

/// With `hook: path` the shell's hook puts the real program before the shims and changes that at
/// the next prompt, so right after a choice was made the old one still stands there.
enum class PathHook { has_run, will_run };

/// Absent when typing `go` starts what `decision` means: through the shim, or the same program
/// directly. `decision` is null where none could be made. Only PATH is looked at: aliases and
/// functions of the shell cannot be seen from here.
[[nodiscard]] std::optional<TypedGoProblem> find_typed_go_problem(const ResolveInput& input,
                                                                  const Decision* decision,
                                                                  PathHook hook);

/// One printable sentence, with what to run. The name of the shell is taken from SHELL.
[[nodiscard]] std::string typed_go_sentence(const TypedGoProblem& problem,
                                            const Environment& environment);

/// The stable name of a cause in --json output.
[[nodiscard]] std::string_view cause_name(TypedGoProblem::Cause cause);

}  // namespace gov
