// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// What every fuzzer needs: its input as text, and a way to say what must hold.

namespace gov::fuzz {

/// Ends the program, which libFuzzer reports with the input, unless the invariant holds.
inline void require(bool holds) {
  if (!holds) std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// The input up to its first newline, and the rest.
struct Halves {
  std::string_view first, second;
};
inline Halves halves_of(std::string_view text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return {text, {}};
  return {text.substr(0, end), text.substr(end + 1)};
}

}  // namespace gov::fuzz
