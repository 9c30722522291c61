// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace gov {

/// A message as it may be shown: each line made printable() and ended by a newline, so that text
/// from outside that became part of a message cannot control the terminal. The first line starts
/// with `prefix` (shown as it is), the others with as many blanks as `indent`.
[[nodiscard]] std::string message_lines(std::string_view prefix, std::size_t indent,
                                        std::string_view message);

}  // namespace gov
