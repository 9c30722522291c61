// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

// Words in the commands that messages show. People copy these commands into whatever shell they
// use, so the words mean the same in bash, zsh and fish. What gov generates for one shell to read
// is quoted by quote_for() of shell/dialect.

namespace gov {

/// `text` as one word: unchanged if no shell treats any of its characters specially, otherwise
/// quoted. Always one printable line: other characters are written as $'\n' or $'\x1b', which fish
/// does not accept.
[[nodiscard]] std::string shell_word(std::string_view text);

/// The name of a file as one word: one that begins with a dash becomes "./-name", since no
/// quotation keeps a program from taking it for an option.
[[nodiscard]] std::string shell_path(std::string_view path);

}  // namespace gov
