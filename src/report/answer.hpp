// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gov {

/// Parses an answer: y, yes, n or no in any case; an empty line is the default answer; absent for
/// anything else.
[[nodiscard]] std::optional<bool> parse_answer(std::string_view line, bool default_answer);

/// Waits for the next line from a descriptor and returns it without the newline, cut after 1 kB.
/// Absent at the end of input and when a signal arrived, so that Ctrl-C is never an answer.
[[nodiscard]] std::optional<std::string> read_answer_line(int descriptor);

}  // namespace gov
