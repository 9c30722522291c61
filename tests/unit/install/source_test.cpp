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
  return gov::locate(std::get<gov::ArchiveSource>(sources->front()), artifact(),
                     *gov::Version::parse("1.22.5"), index);
}

gov::RemoteFile remote(const std::string& source,
                       const std::string& index = std::string(kOfficialIndex)) {
  return std::get<gov::RemoteFile>(*located(source, index));
}

}  // namespace

TEST_CASE("source: the official one is the folder of the index in use") {
  CHECK(remote("official").url == "https://go.dev/dl/go1.22.5.linux-armv6l.tar.gz");
  CHECK(remote("official", "https://h:8443/x/dl/?mode=json").url ==
        "https://h:8443/x/dl/go1.22.5.linux-armv6l.tar.gz");
  CHECK(remote("cn").url == "https://golang.google.cn/dl/go1.22.5.linux-armv6l.tar.gz");
}

TEST_CASE("source: templates are filled, folders get the file name") {
  CHECK(remote("https://m/{version}/{os}/{arch}/{file}.{ext}").url ==
        "https://m/1.22.5/linux/armv6l/go1.22.5.linux-armv6l.tar.gz.tar.gz");
  CHECK(remote("https://m/golang").url == "https://m/golang/go1.22.5.linux-armv6l.tar.gz");
  CHECK(std::get<gov::LocalFile>(*located("dir:/srv/go")).path ==
        "/srv/go/go1.22.5.linux-armv6l.tar.gz");
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
  CHECK(remote("official").may_stream);
  CHECK(remote("cn").may_stream);
  CHECK(remote("official", "https://localhost:8443/dl/").may_stream);
  CHECK_FALSE(remote("official", "http://localhost:8080/dl/").may_stream);
  CHECK_FALSE(remote("https://mirror/{file}").may_stream);
  CHECK_FALSE(remote("https://go.dev:444/{file}").may_stream);
  CHECK_FALSE(remote("https://localhost:8444/{file}", "https://localhost:8443/dl/").may_stream);
  CHECK_FALSE(remote("https://go.dev.evil/{file}").may_stream);
}

TEST_CASE("source: plain http only when the user wrote it") {
  CHECK(remote("http://mirror/{file}").allow_plain_http);
  CHECK_FALSE(remote("official").allow_plain_http);
}
