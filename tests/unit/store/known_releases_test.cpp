// SPDX-License-Identifier: MIT
#include "store/known_releases.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "golang/release_text.hpp"
#include "support/temp_dir.hpp"

namespace {

constexpr std::string_view kUrl = "https://index.example/?mode=json";

gov::Version version(const char* text) { return gov::Version::parse(text).value(); }

std::string digest(char digit) { return std::string(64, digit); }

gov::Artifact artifact(const char* release, std::string sha256) {
  return {.filename = std::string("go") + release + ".linux-amd64.tar.gz",
          .platform = {"linux", "amd64"},
          .size = 1000,
          .sha256 = std::move(sha256)};
}

gov::Release release(const char* text, std::string sha256) {
  return {version(text), {artifact(text, std::move(sha256))}};
}

std::string digest_of(const gov::ReleaseList& releases, const char* text) {
  const gov::Release* found = gov::find_release(releases, version(text));
  return found == nullptr ? "no such release" : found->artifacts.at(0).sha256;
}

gov::CachedIndex cached(gov::ReleaseList releases) {
  return {.releases = std::move(releases),
          .etag = "\"a tag\"",
          .last_modified = "Mon, 30 Nov 2026 04:00:00 GMT",
          .fetched_at = std::chrono::system_clock::time_point(std::chrono::seconds(1'800'000'000))};
}

}  // namespace

TEST_CASE("known releases: merging has the releases of both lists, newest first") {
  const gov::ReleaseList snapshot = {release("1.22.5", digest('a')),
                                     release("1.21.1", digest('b'))};
  const gov::ReleaseList index = {release("1.23.0", digest('c')), release("1.22.5", digest('a'))};
  const auto merged = gov::merge_releases(snapshot, index).value();
  REQUIRE(merged.size() == 3);
  CHECK(merged[0].version == version("1.23.0"));
  CHECK(merged[1].version == version("1.22.5"));
  CHECK(merged[2].version == version("1.21.1"));
}

TEST_CASE("known releases: a file that only one list has is kept when lists are merged") {
  gov::Release more = release("1.22.5", digest('a'));
  gov::Artifact other = artifact("1.22.5", digest('d'));
  other.filename = "go1.22.5.linux-arm64.tar.gz";
  other.platform = {"linux", "arm64"};
  more.artifacts.push_back(other);
  const auto merged = gov::merge_releases({more}, {release("1.22.5", digest('a'))}).value();
  REQUIRE(merged.size() == 1);
  CHECK(merged[0].artifacts.size() == 2);
}

TEST_CASE("known releases: digests that contradict each other are an integrity error") {
  const gov::ReleaseList snapshot = {release("1.22.5", digest('a'))};
  const gov::ReleaseList index = {release("1.22.5", digest('b'))};
  for (const auto& result :
       {gov::merge_releases(snapshot, index), gov::complete_from(snapshot, index)}) {
    REQUIRE_FALSE(result);
    CHECK(gov::exit_code(result.error()) == 13);
    CHECK(result.error().what ==
          "the release index contradicts gov about go1.22.5.linux-amd64.tar.gz");
    REQUIRE(result.error().because.size() == 2);
    CHECK(result.error().because[0].ends_with(digest('b')));
    CHECK(result.error().because[1].ends_with(digest('a')));
  }
}

TEST_CASE("known releases: completing keeps to the releases of the index, and fills its gaps") {
  gov::Release old = release("1.4", "");
  old.artifacts[0].sha1 = std::string(40, '1');
  gov::Release bare = old;
  bare.artifacts[0].sha1.clear();
  bare.artifacts[0].size = 0;
  const auto completed = gov::complete_from({release("1.22.5", digest('a')), old},
                                            {bare, release("1.99", digest('e'))})
                             .value();
  REQUIRE(completed.size() == 2);
  CHECK(completed[0].artifacts[0].sha1 == std::string(40, '1'));
  CHECK(completed[0].artifacts[0].size == 1000);
  CHECK(digest_of(completed, "1.22.5") == "no such release");
}

TEST_CASE("known releases: a file with a SHA-256 keeps the SHA-1 that gov knows") {
  gov::Release known = release("1.22.5", "");
  known.artifacts[0].sha1 = std::string(40, '1');
  const auto completed = gov::complete_from({known}, {release("1.22.5", digest('a'))}).value();
  CHECK(completed[0].artifacts[0].sha1 == std::string(40, '1'));
}

TEST_CASE("known releases: what is cached for an index is read back, for that index only") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  CHECK_FALSE(gov::read_cached_index(layout, kUrl));
  REQUIRE(gov::write_cached_index(layout, kUrl, cached({release("1.22.5", digest('a'))})));
  const auto read = gov::read_cached_index(layout, kUrl);
  REQUIRE(read);
  CHECK(digest_of(read->releases, "1.22.5") == digest('a'));
  CHECK(read->etag == "\"a tag\"");
  CHECK(read->last_modified == "Mon, 30 Nov 2026 04:00:00 GMT");
  CHECK(read->fetched_at == cached({}).fetched_at);
  CHECK_FALSE(gov::read_cached_index(layout, "https://other.example/"));
}

TEST_CASE("known releases: a newer copy replaces the older one") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  REQUIRE(gov::write_cached_index(layout, kUrl, cached({release("1.22.5", digest('a'))})));
  REQUIRE(gov::write_cached_index(layout, kUrl, cached({release("1.23.0", digest('c'))})));
  const auto read = gov::read_cached_index(layout, kUrl);
  REQUIRE(read);
  CHECK(read->releases.size() == 1);
  CHECK(digest_of(read->releases, "1.23.0") == digest('c'));
}

TEST_CASE("known releases: a damaged copy counts as none") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  for (const std::string& ending : {std::string(".releases"), std::string(".meta")}) {
    CAPTURE(ending);
    for (const std::string& content : {std::string("\0\xff garbage", 10), std::string("url x\n")}) {
      REQUIRE(gov::write_cached_index(layout, kUrl, cached({release("1.22.5", digest('a'))})));
      const auto names = gov::list_directory(layout.index_cache()).value();
      for (const std::string& name : names) {
        if (name.ends_with(ending))
          REQUIRE(gov::write_file_atomically(layout.index_cache() + "/" + name, content));
      }
      CHECK_FALSE(gov::read_cached_index(layout, kUrl));
    }
  }
}

TEST_CASE("known releases: a snapshot that cannot be read is a damaged installation") {
  const gov_test::TempDir temp;
  const auto missing = gov::read_snapshot(temp / "none");
  REQUIRE_FALSE(missing);
  CHECK(gov::exit_code(missing.error()) == 70);
  CHECK(missing.error().hint == "install gov again");
  REQUIRE(gov::write_file_atomically(temp / "damaged", "no list\n"));
  CHECK_FALSE(gov::read_snapshot(temp / "damaged"));
}

TEST_CASE("known releases: what is known without asking anybody, whatever cannot be read") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  const std::string snapshot = temp / "snapshot";
  CHECK(gov::known_releases(layout, snapshot, kUrl).empty());
  REQUIRE(
      gov::write_file_atomically(snapshot, gov::to_release_text({release("1.22.5", digest('a'))})));
  CHECK(gov::known_releases(layout, snapshot, kUrl).size() == 1);
  REQUIRE(gov::write_cached_index(layout, kUrl, cached({release("1.23.0", digest('c'))})));
  CHECK(gov::known_releases(layout, snapshot, kUrl).size() == 2);
  CHECK(gov::known_releases(layout, snapshot, "https://other.example/").size() == 1);
  // A copy that contradicts the snapshot is not believed.
  REQUIRE(gov::write_cached_index(
      layout, kUrl, cached({release("1.23.0", digest('c')), release("1.22.5", digest('b'))})));
  const auto known = gov::known_releases(layout, snapshot, kUrl);
  REQUIRE(known.size() == 1);
  CHECK(digest_of(known, "1.22.5") == digest('a'));
}
