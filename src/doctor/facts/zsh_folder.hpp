// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "doctor/disk.hpp"

namespace gov {

/// The folder in which zsh looks for .zprofile and .zshrc, as far as that can be told without
/// starting zsh: what .zshenv, the system's or the user's, sets ZDOTDIR to, else ZDOTDIR of the
/// environment, else `home`. Absent where .zshenv sets it in a way that only zsh can work out.
[[nodiscard]] std::optional<std::string> zsh_folder(const Environment& environment,
                                                    const std::string& home, const Disk& disk);

}  // namespace gov
