// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

// Base64 with the alphabet of RFC 4648 section 4, and hex digits.

namespace gov {

[[nodiscard]] std::string encode_base64(std::string_view bytes);

/// Strict: padded, without blanks or line ends, and no bit set that encodes nothing. Absent for
/// everything else.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);

/// Two lower-case digits per byte.
[[nodiscard]] std::string encode_hex(std::string_view bytes);

/// Digits of either case; absent when the text holds anything else or an odd number of them.
[[nodiscard]] std::optional<std::string> decode_hex(std::string_view text);

}  // namespace gov
