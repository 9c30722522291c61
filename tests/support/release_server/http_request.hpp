// SPDX-License-Identifier: MIT
//
// The head of a request as a value. Reading it from a connection is connection.cpp's work.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gov_test {

// A longer head is answered with 431.
inline constexpr std::size_t kLongestRequestHead = 64 * 1024;

struct HttpRequest {
  std::string method;
  std::string target;  // as it was sent, query included
  std::string path;    // percent-decoded, without query; from an absolute target, its path
  std::vector<std::pair<std::string, std::string>> query;    // percent-decoded
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  bool keep_alive = true;

  std::optional<std::string> header(std::string_view lower_case_name) const;
  std::optional<std::string> query_value(std::string_view name) const;
  bool is_head() const { return method == "HEAD"; }
};

// `head` reaches to the empty line, with or without it. nullopt: not HTTP/1.x.
std::optional<HttpRequest> parse_request(std::string_view head);

}  // namespace gov_test
