// SPDX-License-Identifier: MIT
#include "golang/archive_source.hpp"

#include <doctest/doctest.h>

using Kind = gov::ArchiveSource::Kind;

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
    const auto* archives = std::get_if<gov::ArchiveSource>(&*source);
    REQUIRE(archives != nullptr);
    CHECK(archives->kind == c.kind);
    CHECK(archives->text == c.meaning);
  }
}

TEST_CASE("archive source: module proxies, of GOPROXY or named") {
  for (const std::string_view text :
       {"proxy", "proxy:https://p", "proxy:http://p/a,file:///srv/p|direct", "proxy:p.example.com",
        "proxy:off"}) {
    CAPTURE(text);
    const auto source = gov::parse_source(text);
    REQUIRE(source);
    const auto* proxies = std::get_if<gov::ModuleProxySource>(&*source);
    REQUIRE(proxies != nullptr);
    CHECK(proxies->proxies == (text == "proxy" ? "" : text.substr(6)));
  }
}

TEST_CASE("archive source: all else is refused, with the reason and without the text") {
  for (const std::string_view text :
       {"", "Official", "dir:", "dir:srv", "dir:/a\nb", "https://", "ftp://m", "https://m/a b",
        "proxy:", "proxy: ", "proxy:ftp://p", "proxy:nonsense", "proxy:file://host/p",
        "proxy:file:///a b", "proxy:/srv/p", "proxy:,", "https://user:secret@m/\x01"}) {
    CAPTURE(text);
    const auto source = gov::parse_source(text);
    REQUIRE_FALSE(source);
    CHECK(source.error().kind == gov::ErrorKind::usage);
    CHECK(source.error().what.find("secret") == std::string::npos);
  }
}
