// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "golang/version_request.hpp"

// The text of a .go-version file: one request; blank lines, # comments, CRLF, a byte order mark and
// surrounding blanks are fine. The text comes from a repository and is untrusted.

namespace gov {

/// A longer file is not a pin file; nothing of it is read into a message.
inline constexpr std::size_t kMaxPinFileBytes = 4096;

struct PinText {
  VersionRequest request;
  std::size_t line;  // from 1
};

struct PinFault {
  std::size_t line = 1;
  std::size_t column = 1;
  std::string reason;
  std::string text;  // the offending line, untrusted
};

/// The fault of the request `content`, which begins at `column` of that line.
[[nodiscard]] PinFault pin_fault(RequestFault fault, std::string_view content, std::size_t line,
                                 std::size_t column);

/// What a file pins; absent where it says nothing about Go.
using ParsedPin = Expected<std::optional<PinText>, PinFault>;

/// Two requests in one file are a fault.
[[nodiscard]] ParsedPin parse_go_version_file(std::string_view text);

/// The file's text with its request replaced, comments and line ends kept; a new file when `text`
/// held no request.
[[nodiscard]] std::string with_request(std::string_view text, const VersionRequest& request);

}  // namespace gov
