// SPDX-License-Identifier: MIT
#include "catalog/official_hosts.hpp"

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"

TEST_CASE("official hosts: scheme, host and port decide, and not how the text begins") {
  struct Case {
    std::string url;
    bool is_official;
  };
  const Case cases[] = {
      {"https://go.dev/dl/?mode=json", true},
      {"https://go.dev", true},
      {"HTTPS://GO.DEV:443/dl/", true},
      {"https://golang.org/dl/", true},
      {"https://golang.google.cn/dl/", true},
      {"https://dl.google.com/go/", true},
      {"http://go.dev/dl/", false},
      {"https://go.dev:8443/dl/", false},
      {"https://go.dev.evil/dl/", false},
      {"https://go.dev@evil/dl/", false},
      {"https://evil/https://go.dev/", false},
      {"file:///go.dev/", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.url);
    CHECK(gov::is_official_origin(gov::parse_url(c.url).value()) == c.is_official);
    CHECK(gov::is_official_index(c.url) == c.is_official);
  }
  CHECK_FALSE(gov::is_official_index("https://go.dev/ dl"));
}
