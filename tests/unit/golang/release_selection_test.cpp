// SPDX-License-Identifier: MIT
#include "golang/release_selection.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/text.hpp"

using gov::Platform;
using gov::Version;

namespace {

const Platform kLinux{"linux", "amd64"};      // NOLINT: test data
const Platform kIntelMac{"darwin", "amd64"};  // NOLINT: test data
const Platform kAppleMac{"darwin", "arm64"};  // NOLINT: test data

gov::Release release(std::string_view text, const std::vector<Platform>& platforms) {
  gov::Release made{Version::parse(text).value(), {}};
  for (const Platform& platform : platforms) {
    gov::Artifact artifact;
    artifact.platform = platform;
    artifact.filename = made.version.release_name() + "." + platform.to_string() + ".tar.gz";
    made.artifacts.push_back(artifact);
  }
  return made;
}

gov::ReleaseList published() {
  return {release("1.25rc1", {kLinux, kAppleMac}),
          release("1.24.1", {kLinux, kAppleMac}),
          release("1.24.0", {kLinux}),
          release("1.24rc1", {kLinux}),
          release("1.23.4", {kLinux, kIntelMac}),
          release("1.15.2", {kIntelMac})};
}

std::string selected(std::string_view request, const gov::HostPlatforms& platforms,
                     bool with_prereleases = false) {
  gov::ReleaseFilter filter{std::nullopt, platforms, with_prereleases};
  if (!request.empty()) filter.request = gov::VersionRequest::parse(request).value();
  std::vector<std::string> texts;
  for (const Version& version : gov::select_releases(published(), filter))
    texts.push_back(version.to_string());
  return gov::join(texts, " ");
}

}  // namespace

TEST_CASE("release selection: without a request all that run here, pre-releases when wanted") {
  CHECK(selected("", {kLinux}) == "1.24.1 1.24.0 1.23.4");
  CHECK(selected("", {kLinux}, true) == "1.25rc1 1.24.1 1.24.0 1.24rc1 1.23.4");
  CHECK(selected("", {kAppleMac}) == "1.24.1");
  CHECK(selected("", {kAppleMac, kIntelMac}) == "1.24.1 1.23.4 1.15.2");
}

TEST_CASE("release selection: a line is all its releases, a channel the one that it means") {
  CHECK(selected("1.24", {kLinux}) == "1.24.1 1.24.0");
  CHECK(selected("1.24", {kLinux}, true) == "1.24.1 1.24.0 1.24rc1");
  CHECK(selected(">=1.24", {kLinux}) == "1.24.1 1.24.0");
  CHECK(selected("1.24rc1", {kLinux}) == "1.24rc1");
  CHECK(selected("stable", {kLinux}) == "1.24.1");
  CHECK(selected("oldstable", {kLinux}) == "1.23.4");
  CHECK(selected("rc", {kLinux}) == "1.25rc1");
  CHECK(selected("1.7", {kLinux}).empty());
}

TEST_CASE("release selection: what would be fetched, for the best platform that has it") {
  const auto fetched = [](std::string_view request, const std::vector<Platform>& platforms) {
    const gov::ReleaseList releases = published();
    const auto selected =
        gov::select_archive(gov::VersionRequest::parse(request).value(), releases, platforms);
    return selected ? selected->archive->filename : std::string();
  };
  CHECK(fetched("1.24", {kLinux}) == "go1.24.1.linux-amd64.tar.gz");
  CHECK(fetched("latest", {kLinux}) == "go1.24.1.linux-amd64.tar.gz");
  CHECK(fetched("1.24.0", {kLinux}) == "go1.24.0.linux-amd64.tar.gz");
  CHECK(fetched("1.15", {kAppleMac, kIntelMac}) == "go1.15.2.darwin-amd64.tar.gz");
  CHECK(fetched("1.15", {kLinux}).empty());
  CHECK(fetched("1.99", {kLinux}).empty());
}
