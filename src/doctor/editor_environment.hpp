// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/environment.hpp"
#include "base/result.hpp"

namespace gov {

/// The environment that an editor gets which was not started from a terminal. VS Code and
/// JetBrains' editors start $SHELL as a login shell that is interactive, with little in its
/// environment, and take over what it exports (code.visualstudio.com/docs/supporting/faq,
/// EnvironmentUtil of the IntelliJ platform). Starts that shell, for at most ten seconds, as VS
/// Code does. Errors: usage without SHELL; failure when the shell says nothing in time.
[[nodiscard]] Result<Environment> ask_for_editor_environment(const Environment& environment,
                                                             const Clock& clock);

/// The variables between the two marks in the output of env(1). Lines that begin no variable belong
/// to the value before them. Pure.
[[nodiscard]] Environment environment_in(std::string_view output, std::string_view mark);

}  // namespace gov
