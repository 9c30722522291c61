// SPDX-License-Identifier: MIT
#include "resolve/go_trees.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

TEST_CASE("go trees: the module cache, the stores and GOROOT, also through links") {
  const TempDir temp;
  for (const char* directory :
       {"cache/m@v1.0.0", "store/go1.22.5.linux-amd64/src", "tree/src", "p"})
    REQUIRE(gov::make_directories(temp / directory));
  REQUIRE(::symlink("cache", (temp / "link").c_str()) == 0);
  gov::Environment environment;
  const gov::Stores stores{{temp / "store"}};
  const auto lies = [&](const char* directory) {
    return gov::lies_in_go_tree(temp / directory, environment, stores);
  };
  CHECK_FALSE(lies("p"));
  CHECK(lies("store/go1.22.5.linux-amd64/src"));
  CHECK_FALSE(lies("cache/m@v1.0.0"));
  environment.set("GOMODCACHE", temp / "cache/");
  CHECK(lies("cache/m@v1.0.0"));
  CHECK_FALSE(lies("cache/download"));  // no module
  CHECK(lies("link/m@v1.0.0"));
  CHECK_FALSE(lies("cachepot/m@v1.0.0"));
  CHECK_FALSE(lies("tree/src"));
  environment.set("GOROOT", temp / "tree");
  CHECK(lies("tree/src"));
  environment.set("GOROOT", "tree");
  CHECK_FALSE(lies("tree/src"));
}

TEST_CASE("go trees: the user's go/env file may name the module cache") {
  const TempDir temp;
  gov::Environment environment;
  environment.set("GOENV", temp / "env");
  environment.set("HOME", temp / "home");
  const auto lies = [&](const std::string& directory) {
    return gov::lies_in_go_tree(temp / directory, environment, gov::Stores{});
  };
  CHECK(lies("home/go/pkg/mod/m@v1.0.0"));
  REQUIRE(gov::write_file_atomically(temp / "env", "GOPATH=" + (temp / "path") + "\n"));
  CHECK_FALSE(lies("home/go/pkg/mod/m@v1.0.0"));
  CHECK(lies("path/pkg/mod/m@v1.0.0"));
  REQUIRE(gov::write_file_atomically(temp / "env", "GOMODCACHE=" + (temp / "cache") + "\n"));
  CHECK(lies("cache/m@v1.0.0"));
  environment.set("GOMODCACHE", temp / "other");
  CHECK_FALSE(lies("cache/m@v1.0.0"));
  CHECK(lies("other/m@v1.0.0"));
}
