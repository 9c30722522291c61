// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "shell/dialect.hpp"

namespace gov {

/// `path` as one word of the shell's language: relative to $HOME where it lies below `home`, so
/// that the file with the word can be shared between homes; else as it is. A home of "/" counts as
/// none. Looks at the disk where links might lead below the home.
[[nodiscard]] std::string home_word(Shell shell, const std::string& path, const std::string& home);

/// "~/.zshrc" for a path below `home`: for people. Printable.
[[nodiscard]] std::string home_text(std::string_view path, std::string_view home);

}  // namespace gov
