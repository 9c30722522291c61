// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "golang/version_request.hpp"

// What the parsers of pin files answer with. All of their text comes from a repository and is
// untrusted.

namespace gov {

struct PinText {
  VersionRequest request;
  std::size_t line;  // from 1
  /// The file's own text, where gov's grammar would read it otherwise: 1.19 for the release 1.19.0,
  /// prefix:1.22.
  std::optional<std::string> written{};
};

/// What a message says that a file says: "1.22", or "1.19, which means 1.19.0".
[[nodiscard]] std::string said_by_file(const VersionRequest& request,
                                       const std::optional<std::string>& written);

/// Why a file does not say which Go is meant, and where. `reason` holds nothing of the file's text,
/// so it can also be shown for a file that must not be quoted.
struct PinFault {
  std::size_t line = 1;
  std::size_t column = 1;  // bytes, from 1
  std::string_view problem = "invalid version request";
  std::string reason;
  std::string text;                         // the offending text, untrusted
  std::optional<std::string> suggestion{};  // the request that was probably meant
};

/// The fault of the request `content`, which begins at `column` of that line.
[[nodiscard]] PinFault pin_fault(RequestFault fault, std::string_view content, std::size_t line,
                                 std::size_t column);

/// What a file pins; absent where it says nothing about Go.
using ParsedPin = Expected<std::optional<PinText>, PinFault>;

}  // namespace gov
