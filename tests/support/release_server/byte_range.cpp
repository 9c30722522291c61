// SPDX-License-Identifier: MIT
#include "byte_range.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace gov_test {
namespace {

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

}  // namespace

ByteRange parse_byte_range(std::string_view header, std::uint64_t size) {
  constexpr std::string_view kUnit = "bytes=";
  if (!header.starts_with(kUnit)) return {};
  header.remove_prefix(kUnit.size());
  const std::size_t dash = header.find('-');
  if (dash == std::string_view::npos) return {};
  const std::string_view first_text = header.substr(0, dash);
  const std::string_view last_text = header.substr(dash + 1);
  const std::optional<std::uint64_t> first = number(first_text);
  const std::optional<std::uint64_t> last = number(last_text);

  if (first_text.empty() && last) {
    if (*last == 0 || size == 0) return {ByteRange::Kind::unsatisfiable, 0, 0};
    const std::uint64_t length = std::min(*last, size);
    return {ByteRange::Kind::part, size - length, length};
  }
  if (!first || (!last_text.empty() && !last)) return {};
  if (last && *last < *first) return {};
  if (*first >= size) return {ByteRange::Kind::unsatisfiable, 0, 0};
  const std::uint64_t end = last ? std::min(*last, size - 1) + 1 : size;
  return {ByteRange::Kind::part, *first, end - *first};
}

}  // namespace gov_test
