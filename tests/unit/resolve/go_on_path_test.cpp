// SPDX-License-Identifier: MIT
#include "resolve/go_on_path.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "support/temp_dir.hpp"

namespace {

const gov::Stores kStores{{"/store/versions", "/shared/versions"}};  // NOLINT: test data
constexpr const char* kBin = "/store/versions/go1.24.1.linux-amd64/bin";

gov::Environment with_path(const char* path) {
  gov::Environment environment;
  environment.set("PATH", path);
  return environment;
}

std::string first(const char* path) {
  gov::Environment environment = with_path(path);
  gov::put_first_on_path(environment, kBin);
  return std::string(environment.find("PATH").value());
}

std::string alone(const char* path) {
  gov::Environment environment = with_path(path);
  gov::put_alone_on_path(environment, kBin, kStores);
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

TEST_CASE("go on path: the chosen Go comes first, and once") {
  const std::string bin(kBin);
  CHECK(first("/usr/bin:/bin") == bin + ":/usr/bin:/bin");
  CHECK(first((std::string("/usr/bin:") + kBin).c_str()) == bin + ":/usr/bin");
  CHECK(first("") == bin);
  // An empty entry means the working directory, and is the user's.
  CHECK(first(":/bin") == bin + "::/bin");
  const char* other = "/store/versions/go1.22.5.linux-amd64/bin:/bin";
  CHECK(first(other) == bin + ":" + other);
}

TEST_CASE("go on path: a folder is known under its other names") {
  const gov_test::TempDir temp;
  REQUIRE(gov::make_directories(temp / "home/go/bin"));
  REQUIRE(::symlink("home", (temp / "link").c_str()) == 0);
  gov::Environment environment;
  environment.set("PATH", "/x:" + temp / "link/go/bin:" + temp / "home/go/bin/:/y");
  gov::put_first_on_path(environment, temp / "home/go/bin");
  CHECK(environment.find("PATH") == temp / "home/go/bin:/x:/y");
}

TEST_CASE("go on path: alone means that other toolchains of gov's leave") {
  const std::string bin(kBin);
  CHECK(alone("/store/versions/go1.22.5.linux-amd64/bin:/bin:/shared/versions/go1.4/bin:/x") ==
        bin + ":/bin:/x");
  CHECK(alone("/store/versions/go1.22.5.linux-amd64/bin:") == bin + ":");
  CHECK(alone("/store/shims:/usr/local/go/bin") == bin + ":/store/shims:/usr/local/go/bin");
}
