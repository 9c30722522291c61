// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace gov {

/// `text` without the white space of Unicode at both ends, as strings.TrimSpace of Go removes it:
/// tab to carriage return, blank, U+0085, U+00A0 and what the property White_Space has beyond.
[[nodiscard]] std::string_view trim_unicode_blanks(std::string_view text);

}  // namespace gov
