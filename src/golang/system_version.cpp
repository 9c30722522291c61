// SPDX-License-Identifier: MIT
#include "golang/system_version.hpp"

#include <array>
#include <limits>

#include "base/text.hpp"

namespace gov {
namespace {

/// Removes and returns the number at the front; absent if there is none or it is too large.
std::optional<unsigned> take_number(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto number = parse_unsigned(text.substr(0, end));
  if (!number || *number > std::numeric_limits<unsigned>::max()) return std::nullopt;
  text.remove_prefix(end);
  return static_cast<unsigned>(*number);
}

}  // namespace

std::optional<SystemVersion> SystemVersion::parse(std::string_view text) {
  std::array<unsigned, 3> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto number = take_number(text);
    if (!number && i == 0) return std::nullopt;
    if (!number) break;
    numbers.at(i) = *number;
    if (!text.starts_with('.')) break;
    text.remove_prefix(1);
  }
  return SystemVersion{numbers[0], numbers[1], numbers[2]};
}

std::string SystemVersion::to_string() const {
  std::string text = std::to_string(major);
  if (minor != 0 || patch != 0) text += concat(".", std::to_string(minor));
  if (patch != 0) text += concat(".", std::to_string(patch));
  return text;
}

}  // namespace gov
