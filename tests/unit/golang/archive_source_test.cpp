// SPDX-License-Identifier: MIT
#include "golang/archive_source.hpp"

#include <doctest/doctest.h>

using Kind = gov::Source::Kind;

TEST_CASE("archive source: words, directories and addresses") {
  struct Case {
    std::string_view text;
    Kind kind;
    std::string_view meaning;
  };
  const Case cases[] = {
      {"official", Kind::official, "official"},
      {"cn", Kind::url_template, "https://golang.google.cn/dl/{file}"},
      {"dir:/srv/go", Kind::directory, "/srv/go"},
      {"https://m/go", Kind::url_template, "https://m/go/{file}"},
      {"http://m/go/", Kind::url_template, "http://m/go/{file}"},
      {"https://m/{version}.{ext}", Kind::url_template, "https://m/{version}.{ext}"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto source = gov::parse_source(c.text);
    REQUIRE(source);
    CHECK(source->kind == c.kind);
    CHECK(source->text == c.meaning);
  }
}

TEST_CASE("archive source: all else is refused, with the reason and without the text") {
  for (const std::string_view text : {"", "Official", "dir:", "dir:srv", "dir:/a\nb", "https://",
                                      "ftp://m", "https://m/a b", "https://user:secret@m/\x01"}) {
    CAPTURE(text);
    const auto source = gov::parse_source(text);
    REQUIRE_FALSE(source);
    CHECK(source.error().kind == gov::ErrorKind::usage);
    CHECK(source.error().what.find("secret") == std::string::npos);
  }
}
