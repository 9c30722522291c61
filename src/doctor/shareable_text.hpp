// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace gov {

/// The text without passwords: in URLs, in name:password@host, and as the value of what is called
/// a token, a secret, a password or a key. Line ends stay.
[[nodiscard]] std::string without_secrets(std::string_view text);

/// Text from the user's files and variables as it may be pasted into a public report: printable,
/// with ~ for the home directory, and without_secrets().
[[nodiscard]] std::string shareable_text(std::string_view text, std::string_view home);

}  // namespace gov
