// SPDX-License-Identifier: MIT
#include "golang/go_env_file.hpp"

#include <doctest/doctest.h>

TEST_CASE("go env file: a value is read as the go command reads it") {
  struct Case {
    std::string_view text;
    std::optional<std::string_view> value;
  };
  const Case cases[] = {
      {"", std::nullopt},
      {"GOTOOLCHAIN=local", "local"},
      {"GOPATH=/p\nGOTOOLCHAIN=local\n", "local"},
      {"GOTOOLCHAIN=\n", ""},
      {"GOTOOLCHAIN\n", std::nullopt},
      {"# GOTOOLCHAIN=local\n", std::nullopt},
      {" GOTOOLCHAIN=local\n", std::nullopt},
      {"GOTOOLCHAIN =local\n", std::nullopt},
      {"GOTOOLCHAINX=local\n", std::nullopt},
      {"GOTOOLCHAIN=local\nGOTOOLCHAIN=auto\n", "auto"},
      {"GOTOOLCHAIN=a=b \r\n", "a=b \r"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(gov::go_env_value(c.text, "GOTOOLCHAIN") == c.value);
  }
}
