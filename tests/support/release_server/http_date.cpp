// SPDX-License-Identifier: MIT
#include "http_date.hpp"

namespace gov_test {
namespace {

// Names of days and months come out in English, since no part of the program calls setlocale.
constexpr const char* kFormat = "%a, %d %b %Y %H:%M:%S GMT";

}  // namespace

std::string http_date(std::time_t time) {
  std::tm parts{};
  gmtime_r(&time, &parts);
  char text[64];
  return {text, std::strftime(text, sizeof text, kFormat, &parts)};
}

std::optional<std::time_t> parse_http_date(const std::string& text) {
  std::tm parts{};
  const char* end = strptime(text.c_str(), kFormat, &parts);
  if (end == nullptr || *end != '\0') return std::nullopt;
  return timegm(&parts);
}

}  // namespace gov_test
