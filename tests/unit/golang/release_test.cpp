// SPDX-License-Identifier: MIT
#include "golang/release.hpp"

#include <doctest/doctest.h>

using gov::Platform;
using gov::Version;

namespace {

Version version(std::string_view text) { return Version::parse(text).value(); }

/// A release with archives of these names.
gov::Release release(std::string_view text, const std::vector<std::string>& middles) {
  gov::Release made{version(text), {}};
  for (const std::string& middle : middles) {
    gov::Artifact artifact;
    artifact.filename = made.version.release_name() + "." + middle + ".tar.gz";
    artifact.platform = gov::platform_of_archive(artifact.filename, made.version).value();
    made.artifacts.push_back(artifact);
  }
  return made;
}

std::string chosen(const gov::Release& release, const Platform& platform) {
  const gov::Artifact* artifact = release.artifact_for(platform);
  return artifact == nullptr ? std::string() : artifact->filename;
}

}  // namespace

TEST_CASE("release: the platform is read from the archive's name") {
  struct Case {
    const char* version;
    const char* filename;
    const char* platform;
  };
  const Case cases[] = {
      {"1.22.5", "go1.22.5.linux-amd64.tar.gz", "linux-amd64"},
      {"1.22.5", "go1.22.5.linux-armv6l.tar.gz", "linux-arm"},
      {"1.22.5", "go1.22.5.freebsd-arm.tar.gz", "freebsd-arm"},  // the index says armv6l
      {"1.6beta1", "go1.6beta1.linux-arm6.tar.gz", "linux-arm"},
      {"1.20", "go1.20.darwin-arm64.tar.gz", "darwin-arm64"},
      {"1.4.2", "go1.4.2.darwin-386-osx10.6.tar.gz", "darwin-386"},
      {"1.4.2", "go1.4.2.darwin-amd64-osx10.8.tar.gz", "darwin-amd64"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.filename);
    const auto platform = gov::platform_of_archive(c.filename, version(c.version));
    REQUIRE(platform);
    CHECK(platform->to_string() == c.platform);
  }
}

TEST_CASE("release: other files, other versions and hostile names have no platform") {
  const std::string names[] = {
      "",
      ".tar.gz",
      "go1.22.5.tar.gz",
      "go1.22.5..tar.gz",
      "go1.22.5.src.tar.gz",
      "go1.22.5.linux-amd64.zip",
      "go1.22.5.linux-amd64.tar.gz.asc",
      "go1.22.5.darwin-arm64.pkg",
      "go1.22.50.linux-amd64.tar.gz",
      "go1.22.linux-amd64.tar.gz",
      "go1.4-bootstrap-20170518.tar.gz",
      "go1.22.5.beos-amd64.tar.gz",
      "go1.22.5.linux-armv7l.tar.gz",
      "go1.22.5.linux-amd64/../../evil.tar.gz",
      "go1.22.5.darwin-amd64-osx10./../../evil.tar.gz",
      "go1.22.5.darwin-amd64-osx10.8/../../evil.tar.gz",
      "go1.22.5.darwin-amd64-osx10.8\x1b[2J.tar.gz",
      "go1.22.5.darwin-amd64-osx10..tar.gz",
      "go1.22.5.linux-amd64-osx10.8.tar.gz",
      "../go1.22.5.linux-amd64.tar.gz",
      "https://example.org/go1.22.5.linux-amd64.tar.gz",
  };
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK_FALSE(gov::platform_of_archive(name, version("1.22.5")));
  }
}

TEST_CASE("release: of two archives for a platform the one for the newer system") {
  const std::vector<std::string> osx = {"darwin-386-osx10.6", "darwin-amd64-osx10.8",
                                        "darwin-amd64-osx10.6", "darwin-386-osx10.8",
                                        "linux-amd64"};
  const gov::Release old = release("1.4.2", osx);
  CHECK(chosen(old, {"darwin", "amd64"}) == "go1.4.2.darwin-amd64-osx10.8.tar.gz");
  CHECK(chosen(old, {"darwin", "386"}) == "go1.4.2.darwin-386-osx10.8.tar.gz");
  CHECK(chosen(old, {"linux", "amd64"}) == "go1.4.2.linux-amd64.tar.gz");
  CHECK(chosen(old, {"linux", "arm64"}).empty());

  for (const auto& order : {std::vector<std::string>{"linux-arm", "linux-armv6l"},
                            std::vector<std::string>{"linux-armv6l", "linux-arm"}}) {
    CHECK(chosen(release("1.22.5", order), {"linux", "arm"}) == "go1.22.5.linux-armv6l.tar.gz");
  }
}

TEST_CASE("release: lists are searched by version and sorted newest first") {
  gov::ReleaseList releases = {release("1.20", {}), release("1.22rc1", {}), release("1.22.0", {}),
                               release("1.9.7", {})};
  gov::sort_newest_first(releases);
  const auto versions = gov::versions_of(releases);
  CHECK(versions == std::vector<Version>{version("1.22.0"), version("1.22rc1"), version("1.20"),
                                         version("1.9.7")});
  CHECK(gov::find_release(releases, version("1.20.0")) == &releases[2]);
  CHECK(gov::find_release(releases, version("1.22")) == nullptr);
  CHECK(gov::find_release({}, version("1.20")) == nullptr);
}
