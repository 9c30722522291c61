// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "golang/parsed_pin.hpp"

// The text of a .go-version file: one request; blank lines, # comments, CRLF and surrounding blanks
// are fine.

namespace gov {

/// A longer file is not a pin file; nothing of it is read into a message.
inline constexpr std::size_t kMaxPinFileBytes = 4096;

/// Two different requests in one file are a fault; the same one on two lines is one.
[[nodiscard]] ParsedPin parse_go_version_file(std::string_view text);

/// The file's text with its request replaced, comments and line ends kept; a new file when `text`
/// held no request.
[[nodiscard]] std::string with_request(std::string_view text, const VersionRequest& request);

/// The file's text without its request: comments and blank lines are kept, also a comment after the
/// request. Absent when only blanks are left, so that nothing remains to keep.
[[nodiscard]] std::optional<std::string> without_request(std::string_view text);

}  // namespace gov
