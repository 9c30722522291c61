// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace gov {

/// A message made safe to print: each line is made printable() and ends with a newline, so that
/// untrusted text in a message cannot control the terminal. The first line starts with `prefix`
/// (unchanged), the others with `indent` blanks.
[[nodiscard]] std::string message_lines(std::string_view prefix, std::size_t indent,
                                        std::string_view message);

}  // namespace gov
