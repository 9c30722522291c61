// SPDX-License-Identifier: MIT
#include "resolve/missing_switch.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

TEST_CASE("missing switch: go.work or go.mod asks for what the shims lack") {
  const TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  REQUIRE(gov::make_directories(temp / "p/sub"));
  REQUIRE(gov::make_directories(layout.shims()));
  gov::Decision decision;
  decision.rule = gov::Rule::pin_file;
  decision.file = temp / "p/.go-version";
  decision.toolchain =
      gov::Toolchain{gov::Version::parse("1.24.9").value(), {"linux", "amd64"}, "/x"};
  gov::Environment environment;
  const auto misses = [&](const std::string& directory) {
    return gov::may_miss_toolchain(environment, layout, decision, temp / directory);
  };
  REQUIRE(gov::write_file_atomically(temp / "go.mod", "go 1.24\n"));
  CHECK_FALSE(misses("p/sub"));
  REQUIRE(gov::write_file_atomically(temp / "go.mod", "go 1.27.0\n"));
  CHECK(misses("p/sub"));  // above the pin, as the go command looks there, too
  REQUIRE(gov::write_file_atomically(temp / "go.work", "go 1.24\n"));
  CHECK_FALSE(misses("p/sub"));
  REQUIRE(gov::write_file_atomically(temp / "go.work", "go 1.28.0\n"));
  CHECK(misses("p/sub"));
  environment.set("GOWORK", "off");
  REQUIRE(gov::write_file_atomically(temp / "p/go.mod", "go 1.27\n"));
  CHECK(misses("p/sub"));
  CHECK(misses("p"));
  decision.rule = gov::Rule::environment;
  CHECK(misses("p"));
  decision.rule = gov::Rule::default_version;
  CHECK_FALSE(misses("p"));
  decision.rule = gov::Rule::pin_file;
  REQUIRE(gov::write_file_atomically(layout.shims() + "/go1.27.0", "", 0755));
  CHECK_FALSE(misses("p"));
  REQUIRE(gov::write_file_atomically(temp / "p/sub/go.mod", "go 1.24\ntoolchain go1.28.1\n"));
  CHECK(misses("p/sub"));
  REQUIRE(gov::write_file_atomically(temp / "p/sub/go.mod", "go 1.24\n"));
  CHECK_FALSE(misses("p/sub"));
}
