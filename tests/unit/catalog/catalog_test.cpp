// SPDX-License-Identifier: MIT
#include "catalog/catalog.hpp"

#include <doctest/doctest.h>

#include "base/file.hpp"
#include "golang/release_text.hpp"
#include "support/temp_dir.hpp"
#include "unit/fetch/scripted_http_client.hpp"

using gov::TransferProblem;
using gov_test::answer;
using gov_test::broken;

namespace {

const std::string kFile = "go1.22.5.linux-amd64.tar.gz";  // NOLINT: test data

std::string index_with_digest(char digit) {
  return R"([{"version":"go1.22.5","stable":true,"files":[{"filename":")" + kFile +
         R"(","os":"linux","arch":"amd64","version":"go1.22.5","sha256":")" +
         std::string(64, digit) + R"(","size":7,"kind":"archive"}]}])";
}

/// A catalog with a snapshot of one release, and a server that says what the test has it say.
struct Trial {
  Trial() {
    gov::Release release{*gov::Version::parse("1.22.5"), {}};
    release.artifacts.push_back({.filename = kFile,
                                 .platform = {"linux", "amd64"},
                                 .size = 7,
                                 .sha256 = std::string(64, 'a')});
    REQUIRE(gov::write_file_atomically(settings.snapshot_file, gov::to_release_text({release})));
  }

  gov::Result<gov::Catalog> ask(std::vector<gov_test::ScriptedAnswer> answers) {
    gov_test::ScriptedHttpClient client(std::move(answers));
    return gov::open_catalog(settings, gov::Freshness::current, layout, client, clock.clock(), {});
  }

  gov_test::TempDir temp;
  gov::Layout layout{temp / "root", temp / "cache"};
  gov::CatalogSettings settings{.index_url = "https://go.dev/dl/?mode=json",
                                .snapshot_file = temp / "releases.snapshot"};
  gov_test::FakeClock clock;
};

}  // namespace

TEST_CASE("catalog: the snapshot serves for whatever may be elsewhere, and says so") {
  auto part = answer(206, {"[]"});
  auto encoded = answer(200, {"[]"});
  encoded.head.content_encoding = "br";
  for (const auto& one : {broken(TransferProblem::tls), broken(TransferProblem::proxy), answer(403),
                          answer(404), part, encoded, answer(200, {"<html><title>Sign in</title>"}),
                          answer(200, {"{}"}), answer(304)}) {
    CAPTURE(one.head.status);
    Trial trial;
    const auto catalog = trial.ask({one});
    REQUIRE(catalog);
    CHECK(catalog->releases.size() == 1);
    REQUIRE(catalog->note);
    CHECK(catalog->note->starts_with("the list may be old: "));
    CHECK(catalog->note->ends_with("; it is the one built into gov"));

    trial.settings.index_url = "https://mirror/index.json";
    const auto without_copy = trial.ask({one});
    REQUIRE_FALSE(without_copy);
    CHECK(without_copy.error().kind == gov::ErrorKind::network);
  }
}

TEST_CASE(
    "catalog: an official index that lacks what was published is noticed, and forgets nothing") {
  Trial trial;
  const auto catalog = trial.ask({answer(200, {"[]"})});
  REQUIRE(catalog);
  CHECK(catalog->releases.size() == 1);
  REQUIRE(catalog->note);
  CHECK(*catalog->note ==
        "the release index does not list go1.22.5, which was published: it is older than the "
        "list that gov has seen");
  trial.settings.index_url = "https://mirror/index.json";
  const auto mirror = trial.ask({answer(200, {"[]"})});
  REQUIRE(mirror);
  CHECK_FALSE(mirror->note);
}

TEST_CASE("catalog: what the official index listed once is remembered, without its digests") {
  Trial trial;
  const std::string newer = R"([{"version":"go1.99.1","stable":true,"files":[{"filename":)"
                            R"("go1.99.1.linux-amd64.tar.gz","sha256":")" +
                            std::string(64, 'c') + R"(","size":7,"kind":"archive"}]},)" +
                            index_with_digest('a').substr(1);
  REQUIRE(trial.ask({answer(200, {newer})}));
  auto old = answer(200, {index_with_digest('a')});
  old.head.etag = "\"old\"";
  for (const auto& reply : {old, answer(304)}) {
    const auto catalog = trial.ask({reply});
    REQUIRE(catalog);
    REQUIRE(catalog->releases.size() == 2);
    CHECK(catalog->releases.front().version.to_string() == "1.99.1");
    CHECK(catalog->releases.front().artifacts.front().sha256.empty());
    REQUIRE(catalog->note);
    CHECK(catalog->note->find("does not list go1.99.1") != std::string::npos);
  }
  const auto listed_again = trial.ask({answer(200, {newer})});
  REQUIRE(listed_again);
  CHECK_FALSE(listed_again->note);
  CHECK(listed_again->releases.front().artifacts.front().sha256 == std::string(64, 'c'));
}

TEST_CASE("catalog: says of when it is") {
  Trial trial;
  const auto built_in = trial.ask({broken(TransferProblem::connect)});
  REQUIRE(built_in);
  CHECK_FALSE(built_in->as_of);
  const auto asked = trial.ask({answer(200, {index_with_digest('a')})});
  REQUIRE(asked);
  CHECK(asked->as_of == trial.clock.clock().now());
}

TEST_CASE("catalog: an answer that must not be believed is an error, not a reason to go on") {
  Trial contradiction;
  const auto contradicted = contradiction.ask({answer(200, {index_with_digest('b')})});
  REQUIRE_FALSE(contradicted);
  CHECK(contradicted.error().kind == gov::ErrorKind::integrity);

  Trial garbage;
  const auto refused = garbage.ask({answer(200, {"\x7f"
                                                 "ELF"})});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == gov::ErrorKind::integrity);

  Trial stopped;
  const auto interrupted = stopped.ask({broken(TransferProblem::cancelled)});
  REQUIRE_FALSE(interrupted);
  CHECK(interrupted.error().kind == gov::ErrorKind::interrupted);
}

TEST_CASE("catalog: a copy of the list serves where the server says that nothing changed") {
  Trial trial;
  auto first = answer(200, {index_with_digest('a')});
  first.head.etag = "\"v1\"";
  REQUIRE(trial.ask({first}));
  const auto again = trial.ask({answer(304)});
  REQUIRE(again);
  CHECK_FALSE(again->note);
  CHECK(again->releases.size() == 1);
}

TEST_CASE("catalog: what module proxies offer is listed where the index gives no answer") {
  const auto offers = [] {
    return gov::ReleaseList{
        {*gov::Version::parse("1.99.1"),
         {{.filename = "go1.99.1.linux-amd64.tar.gz",
           .platform = {"linux", "amd64"},
           .is_offered_as_module = true}}},
        {*gov::Version::parse("1.22.5"),
         {{.filename = kFile, .platform = {"linux", "amd64"}, .is_offered_as_module = true}}}};
  };
  Trial trial;
  trial.settings.list_modules = offers;
  for (const std::string url : {"https://go.dev/dl/?mode=json", "https://mirror/index.json"}) {
    trial.settings.index_url = url;
    const auto catalog = trial.ask({broken(TransferProblem::connect)});
    REQUIRE(catalog);
    REQUIRE(catalog->releases.size() == 2);
    CHECK(catalog->releases[0].version.to_string() == "1.99.1");
    CHECK(catalog->releases[0].artifacts[0].is_offered_as_module);
    CHECK_FALSE(catalog->releases[1].artifacts[0].is_offered_as_module);
    REQUIRE(catalog->note);
    CHECK(catalog->note->ends_with("; module proxies list up to go1.99.1"));
  }
  trial.settings.index_url = "https://go.dev/dl/?mode=json";
  const auto answered = trial.ask({answer(200, {index_with_digest('a')})});
  REQUIRE(answered);
  CHECK(answered->releases.size() == 1);
}

TEST_CASE("catalog: proxies that offer nothing change nothing") {
  Trial trial;
  for (const bool is_error : {false, true}) {
    trial.settings.list_modules = [is_error]() -> gov::Result<gov::ReleaseList> {
      if (is_error) return gov::fail(gov::ErrorKind::network, "no proxy answers");
      return gov::ReleaseList();
    };
    const auto catalog = trial.ask({broken(TransferProblem::connect)});
    REQUIRE(catalog);
    CHECK(catalog->releases.size() == 1);
    CHECK(catalog->note->ends_with("; it is the one built into gov"));
  }
}
