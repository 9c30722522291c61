// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace gov {

inline constexpr std::string_view kHtmlPage = "an HTML page";
inline constexpr std::string_view kPlainTar = "plain tar, not compressed";

[[nodiscard]] bool starts_as_gzip(std::span<const std::byte> start);

/// What bytes that are not gzip look like, for an error message: "an HTML page", "a zip archive",
/// "plain tar, not compressed"; empty when they look like nothing known. `start` is the first block
/// of the file; 262 bytes are enough.
[[nodiscard]] std::string_view guess_format(std::span<const std::byte> start);

}  // namespace gov
