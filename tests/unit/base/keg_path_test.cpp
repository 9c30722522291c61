// SPDX-License-Identifier: MIT
#include "base/keg_path.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

namespace {

/// A prefix with a keg of 0.1.0, and `opt` leading to `target`.
struct Prefix {
  explicit Prefix(const char* target) {
    REQUIRE(gov::make_directories(dir / "Cellar/gov/0.1.0/bin"));
    REQUIRE(gov::make_directories(dir / "Cellar/gov/0.2.0/bin"));
    REQUIRE(gov::make_directories(dir / "opt"));
    REQUIRE(::symlink(target, (dir / "opt/gov").c_str()) == 0);
    path = gov::canonical_path(dir.path()).value();
  }
  [[nodiscard]] std::string in_keg(const std::string& rest) const {
    return gov::path_across_upgrades(path + "/Cellar/gov/0.1.0" + rest);
  }
  gov_test::TempDir dir;
  std::string path;
};

}  // namespace

TEST_CASE("keg path: what Homebrew installed is named by a path that upgrades keep") {
  const Prefix prefix("../Cellar/gov/0.1.0");
  CHECK(prefix.in_keg("/bin/gov") == prefix.path + "/opt/gov/bin/gov");
  CHECK(prefix.in_keg("/libexec/gov/gov-full") == prefix.path + "/opt/gov/libexec/gov/gov-full");
}

TEST_CASE("keg path: a keg that opt does not lead to keeps its own path") {
  const Prefix upgraded("../Cellar/gov/0.2.0");
  CHECK(upgraded.in_keg("/bin/gov") == upgraded.path + "/Cellar/gov/0.1.0/bin/gov");
  const Prefix dangling("../Cellar/gov/0.0.9");
  CHECK(dangling.in_keg("/bin/gov") == dangling.path + "/Cellar/gov/0.1.0/bin/gov");
}

TEST_CASE("keg path: any other path is left as it is") {
  for (const std::string path : {"/usr/bin/gov", "/Cellar/gov", "/x/Cellar/", "/x/Cellar/gov/1",
                                 "/x/Cellar/gov/1/bin/gov", ""}) {
    CAPTURE(path);
    CHECK(gov::path_across_upgrades(path) == path);
  }
}
