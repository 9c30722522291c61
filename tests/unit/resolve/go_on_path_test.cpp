// SPDX-License-Identifier: MIT
#include "resolve/go_on_path.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

const gov::Stores kStores{{"/store/versions", "/shared/versions"}};  // NOLINT: test data
constexpr const char* kShims = "/store/shims";

gov::Environment with_path(const char* path) {
  gov::Environment environment;
  environment.set("PATH", path);
  return environment;
}

std::string first(const char* path) {
  gov::Environment environment = with_path(path);
  gov::put_first_on_path(environment, kShims, gov::Layout("/store", "/cache"), kStores);
  return std::string(environment.find("PATH").value());
}

}  // namespace

TEST_CASE("go on path: folders of toolchains in any store are gov's") {
  CHECK(gov::lies_in_store(kStores, "/store/versions/go1.22.5.linux-amd64/bin"));
  CHECK(gov::lies_in_store(kStores, "/shared/versions/go1.22.5.linux-amd64/bin"));
  CHECK_FALSE(gov::lies_in_store(kStores, "/store/versions"));
  CHECK_FALSE(gov::lies_in_store(kStores, "/store/versions-old/bin"));
  CHECK_FALSE(gov::lies_in_store(kStores, "/usr/bin"));
  CHECK_FALSE(gov::lies_in_store(kStores, ""));
}

TEST_CASE("go on path: the directory comes first, and once") {
  CHECK(first("/usr/bin:/bin") == "/store/shims:/usr/bin:/bin");
  CHECK(first("/usr/bin:/store/shims:/bin:/store/shims") == "/store/shims:/usr/bin:/bin");
  CHECK(first("") == "/store/shims");
  // An empty entry means the working directory, and is the user's.
  CHECK(first(":/bin") == "/store/shims::/bin");
}

TEST_CASE("go on path: the toolchains of all stores leave") {
  CHECK(first("/store/versions/go1.22.5.linux-amd64/bin:/bin:/shared/versions/go1.4/bin:/x") ==
        "/store/shims:/bin:/x");
  CHECK(first("/other/shims:/usr/local/go/bin") == "/store/shims:/other/shims:/usr/local/go/bin");
}

TEST_CASE("go on path: the shims are known by their directory, however it is spelled") {
  const TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  REQUIRE(gov::make_directories(layout.shims()));
  REQUIRE(::symlink("root", (temp / "link").c_str()) == 0);
  gov::Environment environment = with_path((temp / "link/shims:/bin").c_str());
  gov::put_first_on_path(environment, layout.shims(), layout, kStores);
  CHECK(environment.find("PATH") == gov::concat(layout.shims(), ":/bin"));
}

TEST_CASE("go on path: a store without a shim is entered by the toolchain's own folder") {
  const TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  CHECK(gov::entrance(layout, "/go/bin") == "/go/bin");
  REQUIRE(gov::make_directories(layout.shims()));
  REQUIRE(gov::write_file_atomically(layout.shims() + "/go", "#!"));
  CHECK(gov::entrance(layout, "/go/bin") == "/go/bin");
  REQUIRE(::chmod((layout.shims() + "/go").c_str(), 0755) == 0);
  CHECK(gov::entrance(layout, "/go/bin") == layout.shims());
}
