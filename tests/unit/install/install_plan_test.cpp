// SPDX-License-Identifier: MIT
#include "install/install_plan.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

const gov::Platform kLinux{"linux", "amd64"};  // NOLINT: test data

gov::Release release(std::string_view version, std::initializer_list<std::string_view> platforms,
                     bool has_digest = true) {
  gov::Release one{*gov::Version::parse(version), {}};
  for (const std::string_view platform : platforms) {
    one.artifacts.push_back({one.version.release_name() + "." + std::string(platform) + ".tar.gz",
                             *gov::Platform::parse(platform),
                             5,
                             has_digest ? std::string(64, 'b') : std::string(),
                             {}});
  }
  return one;
}

gov::ReleaseList releases() {
  return {release("1.27.0", {"linux-arm64"}),  release("1.26.7", {"linux-amd64", "linux-arm64"}),
          release("1.26.6", {"linux-amd64"}),  release("1.25.1", {"linux-amd64"}),
          release("1.25rc1", {"linux-amd64"}), release("1.4", {"linux-386"})};
}

gov::Planned plan(std::string_view text, const gov::ReleaseList& from = releases()) {
  const auto request = gov::VersionRequest::parse(text);
  REQUIRE(request);
  return gov::plan_install(*request, from, {kLinux, {}}, std::nullopt);
}

}  // namespace

TEST_CASE("install plan: a request becomes the newest version that can be had here") {
  CHECK(plan("1.26")->version.to_string() == "1.26.7");
  CHECK(plan("latest")->version.to_string() == "1.26.7");  // 1.27.0 is not uploaded for us yet
  CHECK(plan(">=1.25 <1.26")->version.to_string() == "1.25.1");
  CHECK(plan("rc")->version.to_string() == "1.25rc1");
  CHECK(plan("1.26.7/arm64")->platform.to_string() == "linux-arm64");
  CHECK(plan("1.26.6")->archive->artifact.filename == "go1.26.6.linux-amd64.tar.gz");
}

TEST_CASE("install plan: what was never published is an error with the nearest that was") {
  const auto unknown = plan("1.26.8");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().kind == gov::ErrorKind::no_such_version);
  CHECK(unknown.error().hint == "gov install 1.26.7");
}

TEST_CASE(
    "install plan: a missing file of a new release may be on its way, of an old one it is not") {
  const auto late = plan("1.27.0");
  REQUIRE_FALSE(late);
  CHECK(late.error().kind == gov::ErrorKind::unsupported);
  CHECK(late.error().because.front().find("uploaded yet") != std::string::npos);
  const auto never = plan("=1.4");
  REQUIRE_FALSE(never);
  CHECK(never.error().because.front().find("not published") != std::string::npos);
}

TEST_CASE("install plan: a newer list may help, unless nothing that is published can be meant") {
  using Cause = gov::PlanFailure::Cause;
  for (const char* text : {"1.26.8", "1.27.0", "=1.4", "1.99"}) {
    CAPTURE(text);
    CHECK(gov::may_be_listed_later(plan(text).error()));
  }
  for (const char* text : {"system", "work"}) {
    CAPTURE(text);
    CHECK(plan(text).error().cause == Cause::not_installable);
    CHECK_FALSE(gov::may_be_listed_later(plan(text).error()));
  }
  CHECK(plan("1.26.7", {release("1.26.7", {"linux-amd64"}, false)}).error().cause ==
        Cause::not_in_list);
  CHECK(gov::plan_local_install("/tmp/x.tar.gz", releases(), {}).error().cause ==
        Cause::not_installable);
}

TEST_CASE("install plan: nothing is installed without a digest") {
  const gov::ReleaseList bare = {release("1.26.7", {"linux-amd64"}, false)};
  const auto refused = plan("1.26.7", bare);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == gov::ErrorKind::integrity);
  const gov::Checksum given{gov::DigestAlgorithm::sha256, std::string(64, 'c')};
  const auto allowed =
      gov::plan_install(*gov::VersionRequest::parse("1.26.7"), bare, {kLinux, {}}, given);
  REQUIRE(allowed);
  CHECK(allowed->archive->expected == given);
}

TEST_CASE("install plan: a given digest must be the published one") {
  const gov::Checksum given{gov::DigestAlgorithm::sha256, std::string(64, 'c')};
  const auto refused =
      gov::plan_install(*gov::VersionRequest::parse("1.26.7"), releases(), {kLinux, {}}, given);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == gov::ErrorKind::integrity);
}

TEST_CASE("install plan: SHA-1 serves where nothing better was ever published") {
  gov::ReleaseList old = {release("1.4", {"linux-amd64"}, false)};
  old[0].artifacts[0].sha1 = std::string(40, 'd');
  CHECK(plan("=1.4", old)->archive->expected ==
        gov::Checksum{gov::DigestAlgorithm::sha1, std::string(40, 'd')});
}

TEST_CASE("install plan: what a module proxy offers needs no digest, and others do") {
  gov::ReleaseList offered = {release("1.99.1", {"linux-amd64"}, false)};
  CHECK_FALSE(plan("1.99.1", offered));
  offered[0].artifacts[0].is_offered_as_module = true;
  const auto planned = plan("1.99.1", offered);
  REQUIRE(planned);
  CHECK_FALSE(planned->archive->expected);
  CHECK(planned->archive->checksums().empty());
}

TEST_CASE("install plan: an archive's name says what it is") {
  struct Row {
    std::string_view name;
    std::string_view meaning;
  };
  const Row rows[] = {{"go1.22.5.linux-amd64.tar.gz", "1.22.5 linux-amd64"},
                      {"go1.20.linux-armv6l.tar.gz", "1.20 linux-arm"},
                      {"go1.24rc1.darwin-arm64.tar.gz", "1.24rc1 darwin-arm64"},
                      {"go1.4.2.darwin-amd64-osx10.8.tar.gz", "1.4.2 darwin-amd64"},
                      {"go1.22.5.src.tar.gz", ""},
                      {"go1.22.5.linux-amd64.zip", ""},
                      {"go1.22.linux-amd64.tar.gz", ""},
                      {"x.tar.gz", ""},
                      {"", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto name = gov::parse_archive_name(row.name);
    CHECK((name ? name->version.to_string() + " " + name->platform.to_string() : std::string()) ==
          row.meaning);
  }
}

namespace {

const gov::Platform kAppleSilicon{"darwin", "arm64"};  // NOLINT: test data
const gov::Platform kIntelMac{"darwin", "amd64"};      // NOLINT: test data

gov::ReleaseList releases_for_macs() {
  return {release("1.22.5", {"darwin-amd64", "darwin-arm64"}),
          release("1.16.15", {"darwin-amd64", "darwin-arm64"}),
          release("1.15.15", {"darwin-amd64"}), release("1.15.14", {"darwin-amd64"})};
}

gov::Planned plan_on_mac(std::string_view text, const gov::HostPlatforms& mac) {
  return gov::plan_install(*gov::VersionRequest::parse(text), releases_for_macs(), mac,
                           std::nullopt);
}

}  // namespace

TEST_CASE("install plan: Apple silicon gets its own, and Intel's where there is no other") {
  const gov::HostPlatforms with_rosetta{kAppleSilicon, kIntelMac};
  CHECK(plan_on_mac("1.22", with_rosetta)->platform == kAppleSilicon);
  CHECK(plan_on_mac(">=1.14", with_rosetta)->platform == kAppleSilicon);
  CHECK(plan_on_mac("1.22.5/amd64", with_rosetta)->platform == kIntelMac);
  const auto old = plan_on_mac("1.15", with_rosetta);
  CHECK(old->platform == kIntelMac);
  CHECK(old->version.to_string() == "1.15.15");
  CHECK(plan_on_mac("1.15.14", with_rosetta)->platform == kIntelMac);
}

TEST_CASE("install plan: without Rosetta nothing stands in, and the way to it is named") {
  const gov::HostPlatforms without_rosetta{kAppleSilicon, {}};
  for (const char* text : {"1.15", "1.15.14"}) {
    const auto refused = plan_on_mac(text, without_rosetta);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == gov::ErrorKind::unsupported);
    CHECK(refused.error().hint == "softwareupdate --install-rosetta");
  }
  CHECK(plan_on_mac("1.15.15", {kIntelMac, {}})->platform == kIntelMac);
}

TEST_CASE("install plan: offline, the list that was looked at is named, and the way without it") {
  const gov::Error unknown = gov::explained_offline(plan("1.99").error(), "the list is old");
  CHECK(unknown.kind == gov::ErrorKind::no_such_version);
  CHECK(unknown.because.front() == "gov is offline, and the list is old");
  CHECK(unknown.hint.find("--from FILE --expect") != std::string::npos);
  // What has an archive for other platforms has a remedy of its own.
  const auto never = plan("=1.4");
  CHECK(gov::explained_offline(never.error(), "the list is old").hint == never.error().hint);
}
