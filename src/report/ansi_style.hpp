// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

// The few escape sequences gov writes (ECMA-48 SGR).

namespace gov::ansi {

inline constexpr std::string_view kBold = "\x1B[1m";
inline constexpr std::string_view kBoldRed = "\x1B[1;31m";
inline constexpr std::string_view kBoldYellow = "\x1B[1;33m";
inline constexpr std::string_view kFaint = "\x1B[2m";
inline constexpr std::string_view kPlain = "\x1B[0m";

}  // namespace gov::ansi
