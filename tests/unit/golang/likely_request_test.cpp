// SPDX-License-Identifier: MIT
#include "golang/likely_request.hpp"

#include <doctest/doctest.h>

TEST_CASE("likely request: what people wrote, and what they meant") {
  struct Row {
    std::string_view text;
    std::string_view request;  // "" for none
  };
  const Row rows[] = {
      {"go 1.23.7", "1.23.7"},
      {"go version go1.16.5 linux/amd64", "1.16.5"},
      {"1.24.0rc2", "1.24rc2"},
      {"1.24.0-rc2", "1.24rc2"},
      {"1.24-rc.2", "1.24rc2"},
      {"1.21beta1.linux", "1.21beta1"},
      {"1.27-bookworm", "1.27"},
      {"golang:1.22.5-alpine3.19", "1.22.5"},
      {"1.23.", "1.23"},
      {"1.22d", "1.22"},
      {"1.17.6\xC3\x9F", "1.17.6"},
      {"echo \"1.19.14\" > .go-version", "1.19.14"},
      {"latest:1.22", "1.22"},
      {"version = 'v1.21.3'", "1.21.3"},
      {"1.22.5 1.22.5", "1.22.5"},
      {"1.22.5 1.23", ""},
      {"", ""},
      {"GOVERS = go*", ""},
      {"GOVERS = go1\\.([89]|10).*", ""},
      {"dummy-version", ""},
      {"v2.51.2", ""},
      {"11.22.5", ""},
      {"1.021", ""},
      {"x1.22", ""},
      {"2024.1.22.5", ""},
      {"1.99999999999999999999999999999999999999999999999999999999999999999999", ""},
      {"1.24rc", ""},
      {"22", "1.22"},
      {"122", ""},
      {"02", ""},
      {"node 22", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(gov::likely_request(row.text).value_or("") == row.request);
  }
  CHECK(gov::likely_request(std::string(100'000, ' ') + "1.22") == std::nullopt);
  CHECK(gov::likely_request(std::string(1'000'000, '1')) == std::nullopt);
}
