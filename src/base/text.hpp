// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Small operations on text: joining, splitting, trimming, and making untrusted text safe to show.

namespace gov {

/// Joins text pieces without separators: concat("go", version, ".", platform).
template <class... Pieces>
requires(std::convertible_to<const Pieces&, std::string_view>&&...) [[nodiscard]] std::string
    concat(const Pieces&... pieces) {
  std::string joined;
  joined.reserve((std::string_view(pieces).size() + ... + 0));
  (joined.append(std::string_view(pieces)), ...);
  return joined;
}

/// The same memory as bytes.
[[nodiscard]] inline std::span<const std::byte> text_bytes(std::string_view text) {
  // Without the length, libc++ before 15 makes no span of it.
  return std::as_bytes(std::span(text.data(), text.size()));
}

[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// Empty pieces are kept: split("a::b", ':') has three.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// What stands between blanks, tabs, carriage returns and newlines; no piece is empty.
[[nodiscard]] std::vector<std::string_view> fields(std::string_view text);

/// Removes blanks, tabs, carriage returns and newlines at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

[[nodiscard]] std::string to_lower(std::string_view text);

/// Decimal digits only, no sign; absent when anything else occurs or the value overflows.
[[nodiscard]] std::optional<std::uint64_t> parse_unsigned(std::string_view text);

/// True for exactly `length` characters of 0-9a-f.
[[nodiscard]] bool is_lower_hex(std::string_view text, std::size_t length);

/// U+0000 to U+001F, and DEL.
[[nodiscard]] bool is_control_character(char c);
[[nodiscard]] bool has_control_character(std::string_view text);

/// Untrusted text as one printable line: control characters, DEL, what changes the direction of
/// writing, what nobody sees and bytes that are not valid UTF-8 become \n, \t or \xNN. At most
/// `max_bytes` of the input are shown, then "...".
[[nodiscard]] std::string printable(std::string_view untrusted, std::size_t max_bytes = 200);

/// printable() in double quotes.
[[nodiscard]] std::string in_quotes(std::string_view untrusted);

/// "67.3 MB" (powers of 1000, as archives and disks are labelled).
[[nodiscard]] std::string human_size(std::uint64_t bytes);

/// "0.8 s", "12 s", "3 min 20 s".
[[nodiscard]] std::string human_duration(std::chrono::milliseconds duration);

}  // namespace gov
