// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace std::chrono_literals;

TEST_CASE("text: join and split keep empty pieces") {
  CHECK(gov::join({}, ", ").empty());
  CHECK(gov::join({"a"}, ", ") == "a");
  CHECK(gov::join({"", "a", "", "b", ""}, ":") == ":a::b:");
  CHECK(gov::split("", ':') == std::vector<std::string_view>{""});
  CHECK(gov::split("a::b:", ':') == std::vector<std::string_view>{"a", "", "b", ""});
  CHECK(gov::concat("go", std::string("1.22"), std::string_view(".5")) == "go1.22.5");
}

TEST_CASE("text: fields are what stands between blanks") {
  CHECK(gov::fields(" \t\r\n").empty());
  CHECK(gov::fields(" a\t b\r\nc") == std::vector<std::string_view>{"a", "b", "c"});
}

TEST_CASE("text: trim removes blanks, tabs and line ends only") {
  CHECK(gov::trim(" \t\r\n 1.22 x \r\n") == "1.22 x");
  CHECK(gov::trim(" \t\r\n").empty());
  CHECK(gov::trim("\v1\f") == "\v1\f");
}

TEST_CASE("text: unsigned numbers have digits and nothing else") {
  CHECK(gov::parse_unsigned("0") == 0U);
  CHECK(gov::parse_unsigned("18446744073709551615") == std::numeric_limits<std::uint64_t>::max());
  for (const char* text : {"", "-1", "+1", " 1", "1 ", "0x1", "1e3", "18446744073709551616"}) {
    CAPTURE(text);
    CHECK_FALSE(gov::parse_unsigned(text));
  }
}

TEST_CASE("text: lower-case hex of an exact length") {
  CHECK(gov::is_lower_hex("0123456789abcdef", 16));
  CHECK(gov::is_lower_hex("", 0));
  CHECK_FALSE(gov::is_lower_hex("0123", 5));
  CHECK_FALSE(gov::is_lower_hex("012A", 4));
  CHECK_FALSE(gov::is_lower_hex("012g", 4));
}

TEST_CASE("text: to_lower leaves other alphabets alone") {
  CHECK(gov::to_lower("GoLang-\xC3\x84") == "golang-\xC3\x84");
}

TEST_CASE("text: untrusted text is shown on one line without control characters") {
  struct Case {
    std::string text;
    std::string shown;
  };
  const Case cases[] = {
      {"1.22.5", "1.22.5"},
      {"a\nb\tc\r", "a\\nb\\tc\\x0d"},
      {"\x1b[2J", "\\x1b[2J"},
      {std::string("a\0b", 3), "a\\x00b"},
      {"\x7f", "\\x7f"},
      {"gr\xC3\xBC\xC3\x9F", "gr\xC3\xBC\xC3\x9F"},
      {"\xE2\x82\xAC \xF0\x9F\x90\xB9", "\xE2\x82\xAC \xF0\x9F\x90\xB9"},
      {"\xC2\x9B"
       "2J",
       "\\xc2\\x9b"
       "2J"},                                        // C1 control: CSI in one character
      {"\x9b", "\\x9b"},                             // the same as a bare byte
      {"\xC0\x9B", "\\xc0\\x9b"},                    // overlong ESC
      {"\xE0\x80\x9B", "\\xe0\\x80\\x9b"},           // likewise
      {"\xF0\x80\x80\x9B", "\\xf0\\x80\\x80\\x9b"},  // likewise
      {"\xED\xA0\x80", "\\xed\\xa0\\x80"},           // surrogate
      {"\xF4\x90\x80\x80", "\\xf4\\x90\\x80\\x80"},  // beyond U+10FFFF
      {"\xF5\x80\x80\x80", "\\xf5\\x80\\x80\\x80"},
      {"\xC3", "\\xc3"},  // cut off
      {"\xE2\x82", "\\xe2\\x82"},
      {"\xF0\x9F\x90", "\\xf0\\x9f\\x90"},
      {"\xC3\x1b[m", "\\xc3\\x1b[m"},  // a lead byte does not swallow what follows
      {"\xE2\x80\xAE"
       "evil",
       "\\xe2\\x80\\xae"
       "evil"},                             // right-to-left override
      {"\xE2\x81\xA6", "\\xe2\\x81\\xa6"},  // isolate
      {"\xE2\x80\x8F", "\\xe2\\x80\\x8f"},  // right-to-left mark
      {"\xD8\x9C", "\\xd8\\x9c"},           // Arabic letter mark
      {"\xE2\x80\xA8", "\\xe2\\x80\\xa8"},  // line separator
      {"\xE2\x80\x8B", "\\xe2\\x80\\x8b"},  // zero-width space
      {"\xE2\x81\xA0", "\\xe2\\x81\\xa0"},  // word joiner
      {"\xEF\xBB\xBF", "\\xef\\xbb\\xbf"},  // zero-width no-break space
      {"\xC2\xAD", "\\xc2\\xad"},           // soft hyphen
  };
  for (const Case& c : cases) {
    CAPTURE(c.shown);
    CHECK(gov::printable(c.text) == c.shown);
  }
  CHECK(gov::in_quotes("a\nb") == "\"a\\nb\"");
}

TEST_CASE("text: every pair of bytes becomes printable") {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string text = {static_cast<char>(first), static_cast<char>(second)};
      for (const char c : gov::printable(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) FAIL("control character from ", first, " ", second);
      }
    }
  }
}

TEST_CASE("text: long untrusted text is cut") {
  CHECK(gov::printable(std::string(200, 'a')) == std::string(200, 'a'));
  CHECK(gov::printable(std::string(201, 'a')) == std::string(200, 'a') + "...");
  CHECK(gov::printable("abc", 0) == "...");
  CHECK(gov::printable("a\xC3\xBC", 2) == "a\\xc3...");
}

TEST_CASE("text: sizes and durations for people") {
  CHECK(gov::human_size(0) == "0 B");
  CHECK(gov::human_size(999) == "999 B");
  CHECK(gov::human_size(1000) == "1.0 kB");
  CHECK(gov::human_size(67'345'678) == "67.3 MB");
  CHECK(gov::human_size(std::numeric_limits<std::uint64_t>::max()) == "18446744.0 TB");
  CHECK(gov::human_duration(-5ms) == "0.0 s");
  CHECK(gov::human_duration(849ms) == "0.8 s");
  CHECK(gov::human_duration(9'949ms) == "9.9 s");
  CHECK(gov::human_duration(9'950ms) == "10 s");
  CHECK(gov::human_duration(59'499ms) == "59 s");
  CHECK(gov::human_duration(59'500ms) == "1 min 0 s");
  CHECK(gov::human_duration(200s) == "3 min 20 s");
}
