// SPDX-License-Identifier: MIT
#include "store/extra_stores.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

struct Searched {
  std::vector<std::string> directories;  // without the user's own
  std::vector<std::string> problems;
};

Searched search(const TempDir& temp, const std::vector<std::string>& roots) {
  Searched searched;
  const gov::Layout own(temp / "own", temp / "cache");
  searched.directories = gov::stores_to_search(own, roots, searched.problems).versions_directories;
  REQUIRE(searched.directories.front() == own.versions());
  searched.directories.erase(searched.directories.begin());
  return searched;
}

}  // namespace

TEST_CASE("extra stores: the user's own comes first, the others in their order, missing ones too") {
  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "b/versions"));
  const Searched searched = search(temp, {temp / "b", temp / "a"});
  CHECK(searched.directories == std::vector<std::string>{temp / "b/versions", temp / "a/versions"});
  CHECK(searched.problems.empty());
}

TEST_CASE("extra stores: what is no directory is left out and named") {
  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "good/versions"));
  REQUIRE(gov::write_file_atomically(temp / "file", "x"));
  const Searched searched = search(temp, {temp / "file", temp / "good"});
  CHECK(searched.directories == std::vector<std::string>{temp / "good/versions"});
  REQUIRE(searched.problems.size() == 1);
  CHECK(searched.problems[0].find(temp / "file") != std::string::npos);
}

TEST_CASE("extra stores: what others may write to is left out and named") {
  for (const char* open : {"store", "store/versions"}) {
    for (const mode_t mode : {mode_t{0775}, mode_t{0757}}) {
      CAPTURE(open);
      CAPTURE(mode);
      const TempDir temp;
      REQUIRE(gov::make_directories(temp / "store/versions"));
      REQUIRE(::chmod((temp / open).c_str(), mode) == 0);
      const Searched searched = search(temp, {temp / "store"});
      CHECK(searched.directories.empty());
      REQUIRE(searched.problems.size() == 1);
      CHECK(searched.problems[0].find("others may write to it") != std::string::npos);
    }
  }
}
