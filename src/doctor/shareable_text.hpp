// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace gov {

/// Text from the user's files and variables as it may be pasted into a public report: printable,
/// with ~ for the home directory, and URLs without user, password and query values.
[[nodiscard]] std::string shareable_text(std::string_view text, std::string_view home);

}  // namespace gov
