// SPDX-License-Identifier: MIT
#include "golang/pin_file.hpp"

#include <doctest/doctest.h>

#include "golang/pin_parsing.hpp"

namespace {

const std::string kBom = "\xEF\xBB\xBF";

struct Outcome {
  std::string request;  // "" when there is none
  std::size_t line = 0;
  std::optional<gov::PinFault> fault;
};

Outcome parse(std::string_view text) {
  Outcome outcome;
  const gov::ParsedPin parsed = gov::parse_pin(gov::PinFormat::go_version, text);
  if (!parsed) {
    outcome.fault = parsed.error();
  } else if (const auto& pin = *parsed) {
    outcome.request = pin->request.to_string();
    outcome.line = pin->line;
  }
  return outcome;
}

gov::VersionRequest request(std::string_view text) {
  return gov::VersionRequest::parse(text).value();
}

}  // namespace

TEST_CASE("pin file: one request, with whatever editors and people put around it") {
  struct Case {
    std::string text;
    std::string request;
    std::size_t line;
  };
  const Case cases[] = {
      {"1.22.5", "1.22.5", 1},
      {"1.22.5\n", "1.22.5", 1},
      {"go1.22.5\r\n", "1.22.5", 1},
      {kBom + "1.22\n", "1.22", 1},
      {kBom + "\r\n# the team's Go\r\n\r\n\t 1.22 \t# until May\r\n", "1.22", 4},
      {"#1.21\n1.22", "1.22", 2},
      {"1.22#x", "1.22", 1},
      {"\n\n\n>= 1.21 <1.23\n\n", ">=1.21 <1.23", 4},
      {"# \x1b[2J \xff\n1.22\n", "1.22", 2},
      {"system", "system", 1},
      {"# a\n1.22.5 # b\ngo1.22.5\n", "1.22.5", 2},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Outcome outcome = parse(c.text);
    CHECK_FALSE(outcome.fault);
    CHECK(outcome.request == c.request);
    CHECK(outcome.line == c.line);
  }
}

TEST_CASE("pin file: without a request there is neither pin nor fault") {
  for (const std::string& text :
       {std::string(), std::string("\n \t\r\n"), std::string("# 1.22\n"), kBom}) {
    CAPTURE(text);
    const Outcome outcome = parse(text);
    CHECK_FALSE(outcome.fault);
    CHECK(outcome.request.empty());
  }
}

TEST_CASE("pin file: a fault tells line, column and text") {
  struct Case {
    std::string text;
    std::size_t line;
    std::size_t column;
    std::string shown;
  };
  const Case cases[] = {
      {"../../../../evil\n", 1, 12, "../../../../evil"},
      {"/abs", 1, 1, "/abs"},
      {"# c\n  1.22.5.6\n", 2, 3, "1.22.5.6"},
      {"\n\t>=1.21 1.23 # c", 2, 9, ">=1.21 1.23"},
      {"1.21\n# c\n 1.22\n", 3, 2, "1.22"},
      {"1.22.0\n1.22\n", 2, 1, "1.22"},
      {"1.22\rrm\n", 1, 5, "1.22\rrm"},
      {std::string("1.2\0", 4), 1, 4, std::string("1.2\0", 4)},
      {"1.22\n" + kBom + "1.23", 2, 1, kBom + "1.23"},
      {std::string(65, 'a'), 1, 65, std::string(65, 'a')},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Outcome outcome = parse(c.text);
    REQUIRE(outcome.fault);
    CHECK(outcome.request.empty());
    CHECK(outcome.fault->line == c.line);
    CHECK(outcome.fault->column == c.column);
    CHECK(outcome.fault->text == c.shown);
    CHECK_FALSE(outcome.fault->reason.empty());
  }
}

TEST_CASE("pin file: a new request takes the old one's place, the rest stays") {
  struct Case {
    std::string before;
    std::string after;
  };
  const Case cases[] = {
      {"", "1.23.1\n"},
      {"1.22.5", "1.23.1"},
      {"1.22.5\n", "1.23.1\n"},
      {"# a\r\n\t1.22.5  # b\r\n# c\r\n", "# a\r\n\t1.23.1  # b\r\n# c\r\n"},
      {"# only a comment", "# only a comment\n1.23.1\n"},
      {"# only a comment\n", "# only a comment\n1.23.1\n"},
      {"not a version!\n# c\n", "1.23.1\n# c\n"},
      {"1.21 # a\n1.22 # b\n1.20\n# c\n", "1.23.1 # a\n# b\n# c\n"},
      {"\n\n", "\n\n1.23.1\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.before);
    CHECK(gov::with_request(c.before, request("1.23.1")) == c.after);
    CHECK(parse(c.after).request == "1.23.1");
    CHECK(gov::with_request(c.after, request("1.23.1")) == c.after);
  }
}

TEST_CASE("pin file: every kind of request can be written and read") {
  for (const char* text : {"1.22", "=1.20", "latest", "oldstable", ">=1.21 <1.23", "1.18 - 1.20",
                           "system", "work", "1.22.5/arm64"}) {
    CAPTURE(text);
    const auto wanted = request(text);
    CHECK(parse(gov::with_request("# c\n1.1\n", wanted)).request == wanted.to_string());
  }
}

TEST_CASE("pin file: taking the request out keeps every comment") {
  struct Case {
    std::string before;
    std::optional<std::string> after;
  };
  const Case cases[] = {
      {"1.22.5\n", std::nullopt},
      {"1.22.5", std::nullopt},
      {"\n  1.22.5\r\n\n", std::nullopt},
      {kBom + "1.22.5\n", std::nullopt},
      {"", std::nullopt},
      {"# a\r\n1.22.5\r\n# c\r\n", "# a\r\n# c\r\n"},
      {"1.22.5  # until May\n", "# until May\n"},
      {kBom + "# a\n1.22.5\n", "# a\n"},
      {"# only a comment", "# only a comment"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.before);
    CHECK(gov::without_request(c.before) == c.after);
    CHECK(parse(gov::without_request(c.before).value_or("")).request.empty());
  }
}
