// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "resolve/chosen_go.hpp"

namespace gov {

/// True for go and gofmt, which are those of the chosen Go and never another's.
[[nodiscard]] bool is_go_itself(std::string_view program);

/// The file to run for a word, found as a shell finds it: a word with a slash is a path, everything
/// else but go and gofmt comes from the PATH of the chosen Go's environment. A file that may not be
/// executed is passed over while another can be. Errors: not_executable, no_such_program.
[[nodiscard]] Result<std::string> find_program(const ChosenGo& go, const std::string& program);

}  // namespace gov
