// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace gov_test {

// The SHA-256 as 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace gov_test
