// SPDX-License-Identifier: MIT
#include "golang/go_proxy_list.hpp"

#include <doctest/doctest.h>

namespace {

using Kind = gov::GoProxy::Kind;

/// "https://a, https://b| direct": a space after each separator, as it was read.
std::string seen(std::string_view text) {
  std::string list;
  const auto proxies = gov::parse_go_proxies(text);
  REQUIRE(proxies);
  for (const gov::GoProxy& proxy : *proxies) {
    if (!list.empty()) list += ' ';
    if (proxy.kind == Kind::direct) list += "direct";
    if (proxy.kind == Kind::off) list += "off";
    list += proxy.url;
    if (proxy.falls_back_always) list += '|';
  }
  return list;
}

}  // namespace

TEST_CASE("go proxy list: as the go command reads it") {
  CHECK(seen("") == "https://proxy.golang.org direct");
  CHECK(seen("https://a/,https://b|direct") == "https://a https://b| direct");
  CHECK(seen("off") == "off");
  CHECK(seen("direct,https://a") == "direct");
  CHECK(seen(" https://a , ,off,https://b") == "https://a off");
  CHECK(seen("proxy.example.com") == "https://proxy.example.com");
  CHECK(seen("file:///srv/proxy") == "file:///srv/proxy");
}

TEST_CASE("go proxy list: what is no address is an error that does not show it") {
  for (const std::string_view text : {"secret", "ftp://secret@h", "/srv/secret", "https://", ",|,",
                                      "file://host/secret", "https://a,https://b c"}) {
    CAPTURE(text);
    const auto proxies = gov::parse_go_proxies(text);
    REQUIRE_FALSE(proxies);
    CHECK(proxies.error().kind == gov::ErrorKind::usage);
    CHECK(proxies.error().what.find("secret") == std::string::npos);
  }
}

TEST_CASE("go proxy list: a single folder") {
  CHECK(gov::is_single_file_proxy("file:///srv/proxy"));
  CHECK_FALSE(gov::is_single_file_proxy("file:///srv/proxy,off"));
  CHECK_FALSE(gov::is_single_file_proxy("file:///srv/proxy|direct"));
  CHECK_FALSE(gov::is_single_file_proxy("https://a"));
  CHECK_FALSE(gov::is_single_file_proxy(""));
}
