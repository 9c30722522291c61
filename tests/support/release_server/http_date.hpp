// SPDX-License-Identifier: MIT
#pragma once

#include <ctime>
#include <optional>
#include <string>

namespace gov_test {

// "Sun, 06 Nov 1994 08:49:37 GMT", the one form of RFC 9110 that is still written.
std::string http_date(std::time_t time);
std::optional<std::time_t> parse_http_date(const std::string& text);

}  // namespace gov_test
