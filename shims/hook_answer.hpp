// SPDX-License-Identifier: MIT
#pragma once

#include "base/environment.hpp"
#include "store/layout.hpp"

namespace gov {

inline constexpr std::string_view kHookProgram = "gov-hook";

/// The dispatcher's second trade, under the name gov-hook: prints what resolve/hook_answer says of
/// the working directory. Where the user's settings have a say this process becomes `gov
/// hook-answer`, which prints the same. Returns the exit code.
[[nodiscard]] int answer_hook(const Layout& layout, const Environment& environment);

}  // namespace gov
