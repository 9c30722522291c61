// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "html_pages.hpp"
#include "http_request.hpp"

namespace gov_test {

inline HttpResponse redirect_to(const std::string& location) {
  HttpResponse response = html_page(302, "Found", "It is elsewhere.");
  response.headers.emplace_back("Location", location);
  return response;
}

// The query of a request as it was sent, with its question mark; empty without one.
inline std::string raw_query(const HttpRequest& request) {
  const std::size_t mark = request.target.find('?');
  return mark == std::string::npos ? "" : request.target.substr(mark);
}

}  // namespace gov_test
