// SPDX-License-Identifier: MIT
#include "json/json_text.hpp"

#include <doctest/doctest.h>

#include <limits>

using gov::JsonLimits;
using gov::JsonValue;
using gov::parse_json;
using gov::to_json_text;

namespace {

constexpr JsonLimits kLimits{1 << 20};

std::string reason_for(std::string_view text, const JsonLimits& limits = kLimits) {
  const auto parsed = parse_json(text, limits);
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().kind == gov::ErrorKind::failure);
  CHECK(parsed.error().what == "cannot read the JSON text");
  return parsed.error().because.at(0);
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("json text: documents come back as they went") {
  const char* const texts[] = {"null",
                               "true",
                               "-1",
                               "18446744073709551615",
                               "0.1",
                               "1.5e+300",
                               R"("a\"\\\n\u0001b")",
                               "[]",
                               "{}",
                               R"([1,[2,{"a":null}],"x"])",
                               R"({"b":1,"a":[true,false],"é":"→"})"};
  for (const std::string text : texts) {
    CAPTURE(text);
    const auto parsed = parse_json(text, kLimits);
    REQUIRE(parsed);
    CHECK(to_json_text(*parsed, 0) == text);
  }
}

TEST_CASE("json text: indented text ends with a newline") {
  const JsonValue value =
      JsonValue::object({{"a", JsonValue::array({1, "x"})}, {"b", JsonValue::object()}});
  CHECK(to_json_text(value, 2) == "{\n  \"a\": [\n    1,\n    \"x\"\n  ],\n  \"b\": {}\n}\n");
}

TEST_CASE("json text: whatever is not UTF-8 is replaced when writing") {
  CHECK(to_json_text("a\xFF\xC3", 0) == "\"a\xEF\xBF\xBD\xEF\xBF\xBD\"");
  CHECK(to_json_text("\xC0\xAF", 0) == "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
  CHECK(to_json_text("\xED\xA0\x80", 0) == "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
  CHECK(to_json_text("\xF0\x9F\x98\x80", 0) == "\"\xF0\x9F\x98\x80\"");
  CHECK(to_json_text("\x1B[1m\x7F", 0) == "\"\\u001b[1m\\u007f\"");
}

TEST_CASE("json text: numbers JSON cannot say become null, whole doubles stay doubles") {
  CHECK(to_json_text(std::numeric_limits<double>::infinity(), 0) == "null");
  CHECK(to_json_text(2.0, 0) == "2.0");
  CHECK(to_json_text(1e300, 0) == "1e+300");
}

TEST_CASE("json text: the last of equal names wins, however many there are") {
  const auto parsed = parse_json(R"({"a":1,"b":2,"a":3,"a":4})", kLimits);
  REQUIRE(parsed);
  CHECK(to_json_text(*parsed, 0) == R"({"b":2,"a":4})");
  const auto many = parse_json("{" + repeated(R"("k":1,)", 50'000) + R"("k":2})", kLimits);
  REQUIRE(many);
  CHECK(to_json_text(*many, 0) == R"({"k":2})");
}

TEST_CASE("json text: an error names line, column and what was expected") {
  CHECK(reason_for("{\n  \"a\": tru\n}").starts_with("line 2, column 11: syntax error"));
  CHECK(reason_for("").starts_with("line 1, column 1: "));
  CHECK(reason_for("[1] x").starts_with("line 1, column 5: "));
  CHECK(reason_for("<html>").find("invalid literal") != std::string::npos);
  CHECK(reason_for("1e999").find("number overflow") != std::string::npos);
  CHECK(reason_for("\"\xFF\"").find("ill-formed UTF-8") != std::string::npos);
}

TEST_CASE("json text: control characters from U+0080 on are escaped, too") {
  const std::string text = to_json_text(JsonValue("a\xC2\x9B\xC2\xA0z\xC2\x80"));
  CHECK(text.find("a\\u009b\xC2\xA0z\\u0080") != std::string::npos);
}

TEST_CASE("json text: an error shows no control characters and stays short") {
  const std::string reason = reason_for("\"" + std::string(100'000, 'x') + "\x1B");
  CHECK(reason.size() < 300);
  CHECK(reason.find('\x1B') == std::string::npos);
}

TEST_CASE("json text: deep nesting is refused, allowed depth is not") {
  CHECK(parse_json(repeated("[", 64) + repeated("]", 64), kLimits));
  CHECK(reason_for(repeated("[", 65) + repeated("]", 65)) ==
        "it is nested more than 64 levels deep");
  CHECK(reason_for(repeated("{\"a\":", 100'000)) == "it is nested more than 64 levels deep");
}

TEST_CASE("json text: more values than allowed are refused, so that memory is bounded") {
  const JsonLimits four{.max_bytes = 1U << 20U, .max_values = 4};
  CHECK(parse_json("[1,2,3]", four));
  CHECK(parse_json(R"({"a":1,"b":[2]})", four));
  CHECK(reason_for("[1,2,3,4]", four) == "it holds more than 4 values");
  CHECK(reason_for(R"({"a":1,"b":[2,3]})", four) == "it holds more than 4 values");
  CHECK(reason_for("[" + repeated("[],", 1'000'000) + "1]", JsonLimits{16U << 20U}) ==
        "it holds more than 1000000 values");
}

TEST_CASE("json text: too much text is refused before it is read") {
  CHECK(reason_for(std::string(2000, ' '), JsonLimits{1999}) == "it is larger than 1.9 kB");
}
