// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "resolve/chosen_go.hpp"

namespace gov {

/// True for go and gofmt, which always come from the chosen Go.
[[nodiscard]] bool is_go_itself(std::string_view program);

/// The file to run for a word, found as a shell finds it: a word with a slash is a path; anything
/// but go and gofmt is searched on the PATH of the chosen Go's environment. A file without execute
/// permission is skipped if a later one has it. Errors: not_executable, no_such_program.
[[nodiscard]] Result<std::string> find_program(const ChosenGo& go, const std::string& program);

}  // namespace gov
