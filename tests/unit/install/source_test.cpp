// SPDX-License-Identifier: MIT
#include "install/source.hpp"

#include <doctest/doctest.h>

namespace {

constexpr std::string_view kOfficialIndex = "https://go.dev/dl/?mode=json&include=all";

gov::Artifact artifact() {
  return {"go1.22.5.linux-armv6l.tar.gz", {"linux", "arm"}, 1, std::string(64, 'a'), {}};
}

gov::Result<gov::Location> located(const std::string& source,
                                   const std::string& index = std::string(kOfficialIndex)) {
  auto sources = gov::parse_sources({source});
  if (!sources) return std::move(sources).error();
  return gov::locate(sources->front(), artifact(), *gov::Version::parse("1.22.5"), index);
}

}  // namespace

TEST_CASE("source: the official one is the folder of the index in use") {
  CHECK(located("official")->url == "https://go.dev/dl/go1.22.5.linux-armv6l.tar.gz");
  CHECK(located("official", "https://h:8443/x/dl/?mode=json")->url ==
        "https://h:8443/x/dl/go1.22.5.linux-armv6l.tar.gz");
  CHECK(located("cn")->url == "https://golang.google.cn/dl/go1.22.5.linux-armv6l.tar.gz");
}

TEST_CASE("source: templates are filled, folders get the file name") {
  CHECK(located("https://m/{version}/{os}/{arch}/{file}.{ext}")->url ==
        "https://m/1.22.5/linux/armv6l/go1.22.5.linux-armv6l.tar.gz.tar.gz");
  CHECK(located("https://m/golang")->url == "https://m/golang/go1.22.5.linux-armv6l.tar.gz");
  CHECK(located("dir:/srv/go")->file == "/srv/go/go1.22.5.linux-armv6l.tar.gz");
}

TEST_CASE("source: what cannot be a source is refused") {
  for (const std::string text :
       {"", "offical", "dir:relative", "ftp://m/", "https://m/{unknown}", "https://m/{file"}) {
    CAPTURE(text);
    const auto location = located(text);
    REQUIRE_FALSE(location);
    CHECK(location.error().kind == gov::ErrorKind::usage);
  }
}

TEST_CASE(
    "source: only TLS from official hosts or the index's origin may be unpacked while it streams") {
  CHECK(located("official")->may_stream);
  CHECK(located("cn")->may_stream);
  CHECK(located("official", "https://localhost:8443/dl/")->may_stream);
  CHECK_FALSE(located("official", "http://localhost:8080/dl/")->may_stream);
  CHECK_FALSE(located("https://mirror/{file}")->may_stream);
  CHECK_FALSE(located("https://go.dev:444/{file}")->may_stream);
  CHECK_FALSE(located("https://localhost:8444/{file}", "https://localhost:8443/dl/")->may_stream);
  CHECK_FALSE(located("https://go.dev.evil/{file}")->may_stream);
}

TEST_CASE("source: plain http only when the user wrote it") {
  CHECK(located("http://mirror/{file}")->allow_plain_http);
  CHECK_FALSE(located("official")->allow_plain_http);
}
