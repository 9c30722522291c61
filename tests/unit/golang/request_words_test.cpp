// SPDX-License-Identifier: MIT
#include "golang/request_words.hpp"

#include <doctest/doctest.h>

TEST_CASE("request words: a word is read without the blanks around it") {
  CHECK(gov::parse_request(" go1.22.5\t").value().to_string() == "1.22.5");
  CHECK(gov::parse_request("1.22.x.y").error().kind == gov::ErrorKind::usage);
  CHECK(gov::parse_request("").error().kind == gov::ErrorKind::usage);
}

TEST_CASE("request words: the decoration of other managers is taken off") {
  const std::pair<const char*, const char*> cases[] = {
      {"go@1.22", "1.22"},
      {"golang@1.22.5", "1.22.5"},
      {"golang 1.22", "1.22"},
      {"go 1.22", "1.22"},
      {"Go 1.22.5", "1.22.5"},
      {"go@latest", "stable"},
      {"latest:1.22", "1.22"},
      {"1.22@latest", "1.22"},
      {"golang 1.24.0-rc.1", "1.24rc1"},
      {"go@>=1.21 <1.23", ">=1.21 <1.23"},
      {"go@1.22/arm64", "1.22/arm64"},
      {"+1.22", "1.22"},
      {"go", "go"},
  };
  for (const auto& [typed, meant] : cases) {
    CAPTURE(typed);
    const auto request = gov::parse_request(typed);
    REQUIRE(request);
    CHECK(request->to_string() == meant);
  }
  for (const char* text :
       {"go@", "golang ", "go@go@1.22", "latest:", "@latest", "go@../x", "node@22"}) {
    CAPTURE(text);
    const auto request = gov::parse_request(text);
    CHECK_FALSE((request && gov::is_plain_version(text)));
  }
}

TEST_CASE("request words: the error shows what was typed") {
  CHECK(gov::parse_request("go@22").error().what == "invalid version request \"go@22\"");
  CHECK(gov::parse_request("22").error().because ==
        std::vector<std::string>{"there is no Go 22; did you mean 1.22?"});
  CHECK(gov::parse_request("22").error().hint == "gov list-remote 1.22");
  CHECK(gov::parse_request("1.22.").error().hint == "gov list-remote 1.22");
}

TEST_CASE("request words: packages are told apart from versions") {
  for (const char* word : {".", "..", "./...", "...", "./cmd/x", "../x", "net/...", "example.com/x",
                           "example.com/x@latest", "golang.org/x/tools/gopls@v0.16.1"}) {
    CAPTURE(word);
    CHECK(gov::is_package_word(word));
  }
  for (const char* word : {"1.22", "1.22/arm64", "go1.22/arm64", "latest", "https://example.com/x",
                           "amd64", "", "1.22...", "node@22", "work"}) {
    CAPTURE(word);
    CHECK_FALSE(gov::is_package_word(word));
  }
  CHECK(gov::parse_request("example.com/x@latest").error().hint ==
        "go install example.com/x@latest");
}
