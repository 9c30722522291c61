// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "shell/dialect.hpp"

namespace gov {

/// `path` as one quoted word of the shell: relative to $HOME if it is below `home`, so that a file
/// with the word can be shared between homes. A home of "/" counts as none. Touches the disk to
/// resolve symlinks that may lead below the home.
[[nodiscard]] std::string home_word(Shell shell, const std::string& path, const std::string& home);

/// "~/.zshrc" for a path below `home`. For messages; printable.
[[nodiscard]] std::string home_text(std::string_view path, std::string_view home);

}  // namespace gov
