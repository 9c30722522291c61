// SPDX-License-Identifier: MIT
#include "store/named_versions.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/tree_removal.hpp"
#include "support/temp_dir.hpp"

namespace {

const gov::Platform kHost{"linux", "amd64"};  // NOLINT: test data

gov::VersionRequest request(std::string_view text) { return *gov::VersionRequest::parse(text); }

std::string make_sdk(const gov_test::TempDir& directory, std::string_view version) {
  const std::string goroot = directory / "sdk";
  REQUIRE(gov::make_directories(goroot + "/bin"));
  REQUIRE(gov::write_file_atomically(goroot + "/bin/go", "#!/bin/sh\n", 0755));
  REQUIRE(gov::write_file_atomically(goroot + "/VERSION", std::string(version) + "\ntime x\n"));
  return goroot;
}

}  // namespace

TEST_CASE("named versions: aliases are followed to what they mean") {
  const gov_test::TempDir root;
  const gov::Layout layout(root.path(), root / "cache");
  REQUIRE(gov::write_alias(layout, "work", request("team")));
  REQUIRE(gov::write_alias(layout, "team", request("1.24.6")));
  CHECK(gov::expand_name(layout, request("work"), kHost)->request.to_string() == "1.24.6");
  REQUIRE(gov::write_file_atomically(layout.aliases() + "/work.gov-new", "left by a killed gov"));
  CHECK(gov::list_aliases(layout).value() == std::vector<std::string>{"team", "work"});
  CHECK(gov::remove_name(layout, "team").value());
  CHECK_FALSE(gov::remove_name(layout, "team").value());
}

TEST_CASE("named versions: a circle of aliases is an error and not a loop") {
  const gov_test::TempDir root;
  const gov::Layout layout(root.path(), root / "cache");
  REQUIRE(gov::write_alias(layout, "a", request("b")));
  REQUIRE(gov::write_alias(layout, "b", request("a")));
  CHECK_FALSE(gov::expand_name(layout, request("a"), kHost));
}

TEST_CASE("named versions: an alias file with anything but a request is an error") {
  const gov_test::TempDir root;
  const gov::Layout layout(root.path(), root / "cache");
  REQUIRE(gov::make_directories(layout.aliases()));
  REQUIRE(gov::write_file_atomically(layout.aliases() + "/bad", "../../evil\n"));
  CHECK_FALSE(gov::expand_name(layout, request("bad"), kHost));
}

TEST_CASE("named versions: words that mean a version cannot be names") {
  for (const std::string_view name : {"latest", "1.22", "go1.22", "system", "a/b", "..", "", "-x",
                                      "a b", "abcdefghijklmnopqrstuvwxyz0123456789"}) {
    CAPTURE(name);
    CHECK_FALSE(gov::check_name(name));
  }
  CHECK(gov::check_name("work-2_b"));
}

TEST_CASE("named versions: a linked SDK is what its VERSION says") {
  const gov_test::TempDir root;
  const gov::Layout layout(root.path(), root / "cache");
  const std::string goroot = make_sdk(root, "go1.25.1-company");
  REQUIRE(gov::write_link(layout, "mine", goroot));
  const auto meaning = gov::expand_name(layout, request("mine"), kHost);
  REQUIRE(meaning);
  REQUIRE(meaning->linked);
  CHECK(meaning->linked->version.to_string() == "1.25.1");
  CHECK(meaning->linked->goroot == goroot);
}

TEST_CASE("named versions: a folder without Go cannot be linked, and a link that broke says so") {
  const gov_test::TempDir root;
  const gov::Layout layout(root.path(), root / "cache");
  CHECK_FALSE(gov::write_link(layout, "mine", root.path()));
  const std::string goroot = make_sdk(root, "go1.25.1");
  REQUIRE(gov::write_link(layout, "mine", goroot));
  REQUIRE(gov::remove_tree(goroot));
  const auto meaning = gov::expand_name(layout, request("mine"), kHost);
  REQUIRE_FALSE(meaning);
  CHECK(meaning.error().kind == gov::ErrorKind::not_installed);
}

TEST_CASE("named versions: a link that cannot be made leaves nothing behind") {
  const gov_test::TempDir root;
  const gov::Layout layout(root.path(), root / "cache");
  const std::string goroot = make_sdk(root, "go1.22.5");
  REQUIRE(gov::make_directories(layout.links() + "/mine/full"));
  CHECK_FALSE(gov::write_link(layout, "mine", goroot));
  CHECK(gov::list_directory(layout.links()).value() == std::vector<std::string>{"mine"});
}
