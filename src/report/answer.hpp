// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gov {

/// What a person meant by one line: y, yes, n or no in any case; nothing is the default answer;
/// anything else is absent.
[[nodiscard]] std::optional<bool> parse_answer(std::string_view line, bool default_answer);

/// The next line from a descriptor without its newline, at most 1 kB of it; waits. Absent at the
/// end of input and when a signal came in, so that Ctrl-C is never an answer.
[[nodiscard]] std::optional<std::string> read_answer_line(int descriptor);

}  // namespace gov
