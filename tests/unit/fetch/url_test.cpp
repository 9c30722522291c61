// SPDX-License-Identifier: MIT
#include "fetch/url.hpp"

#include <doctest/doctest.h>

namespace {

gov::Url url(std::string_view text) { return gov::parse_url(text).value(); }

}  // namespace

TEST_CASE("url: the parts are found") {
  const gov::Url parsed = url("HTTPS://me:pa@ss@Go.Dev:8443/dl/x?mode=json#top");
  CHECK(parsed.scheme == "https");
  CHECK(parsed.user_info == "me:pa@ss");
  CHECK(parsed.host == "go.dev");
  CHECK(parsed.port == 8443);
  CHECK(parsed.path == "/dl/x");
  CHECK(parsed.query == "mode=json");
}

TEST_CASE("url: what was parsed can be written again") {
  for (const std::string text :
       {"https://go.dev/", "https://u:p@h:1/a/b?c=d", "http://[::1]:8080/x",
        "file:///srv/go/x.tar.gz", "https://h/@v/list?x=/?y"}) {
    CAPTURE(text);
    CHECK(gov::to_string(url(text)) == text);
  }
  CHECK(gov::to_string(url("https://go.dev")) == "https://go.dev/");
  CHECK(gov::to_string(url("https://go.dev?a")) == "https://go.dev/?a");
}

TEST_CASE("url: malformed text is refused") {
  for (const std::string text :
       {"", "go.dev/dl", "ftp://h/", "javascript:alert(1)", "https://", "https:///x",
        "https://h:0/", "https://h:99999/", "https://h:/", "https://h:8a/", "https://a b/",
        "https://h/\x1b[2J", "https://h/a\nb", "https://h\\@evil/", "https://[::1/",
        "https://[zz]/", "https://h\xc3\xa4/", "file://host/x",
        "https://good.example\\evil.example/"}) {
    CAPTURE(text);
    const auto parsed = gov::parse_url(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().kind == gov::ErrorKind::usage);
  }
  CHECK_FALSE(gov::parse_url("https://h/" + std::string(9000, 'a')));
  CHECK_FALSE(gov::parse_url("https://" + std::string(300, 'a') + "/"));
}

TEST_CASE("url: an error does not show the password") {
  const auto parsed = gov::parse_url("https://me:secret@h:bad/");
  CHECK(parsed.error().what.find("secret") == std::string::npos);
}

TEST_CASE("url: origins are compared with default ports") {
  CHECK(gov::same_origin(url("https://Go.dev/a"), url("https://go.dev:443/b?c")));
  CHECK_FALSE(gov::same_origin(url("https://go.dev/"), url("http://go.dev/")));
  CHECK_FALSE(gov::same_origin(url("https://go.dev/"), url("https://go.dev:444/")));
  CHECK_FALSE(gov::same_origin(url("https://go.dev/"), url("https://evil.dev/")));
}

TEST_CASE("url: a sibling lies next to the last segment") {
  const auto beside = [](const char* text) {
    return gov::to_string(gov::sibling(url(text), "x.tar.gz"));
  };
  CHECK(beside("https://h/dl/?mode=json") == "https://h/dl/x.tar.gz");
  CHECK(beside("https://h/dl/index.json") == "https://h/dl/x.tar.gz");
  CHECK(beside("https://h") == "https://h/x.tar.gz");
  CHECK(beside("https://u:p@h:1/a/b/c") == "https://u:p@h:1/a/b/x.tar.gz");
}

TEST_CASE("url: a password that is cut at an unescaped character is refused, not asked for") {
  for (const std::string text : {"https://user:20241#secret@h/", "https://user:20241/secret@h/",
                                 "https://user:20?secret@h", "https://user#secret@h/"}) {
    CAPTURE(text);
    const auto parsed = gov::parse_url(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().because.front().find("must be escaped") != std::string::npos);
    CHECK(parsed.error().what.find("secret") == std::string::npos);
    CHECK(parsed.error().what.find("user") == std::string::npos);
  }
  CHECK(gov::parse_url("https://h:8080/golang.org/toolchain/@v/x.zip"));
  CHECK(gov::parse_url("https://h:8080/lookup/golang.org/toolchain@v0.0.1-go1.22.0.linux-amd64"));
  CHECK(gov::parse_url("https://h/dl@2024/x"));
}
