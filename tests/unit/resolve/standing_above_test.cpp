// SPDX-License-Identifier: MIT
#include "resolve/standing_above.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "store/default_version.hpp"
#include "support/temp_dir.hpp"

using gov::Rule;
using gov_test::TempDir;

namespace {

void make_file(const std::string& path, std::string_view text) {
  REQUIRE(gov::make_directories(gov::parent_directory(path)));
  REQUIRE(gov::write_file_atomically(path, text));
}

gov::VersionRequest request(std::string_view text) {
  return gov::VersionRequest::parse(text).value();
}

struct World {
  World() { environment.set("GOENV", "off"); }

  std::string above(const gov::WrittenChoice& choice) {
    return gov::standing_above(
               {environment, layout, stores, {{"linux", "amd64"}}, temp / "p", std::nullopt},
               choice)
        .value_or("");
  }

  TempDir temp;
  gov::Layout layout{temp / "root", temp / "cache"};
  gov::Stores stores{{layout.versions()}};
  gov::Environment environment;
};

}  // namespace

TEST_CASE("standing above: a choice that decides has nothing above it") {
  World world;
  REQUIRE(gov::write_default(world.layout, request("1.27")));
  CHECK(world.above({request("1.27"), Rule::default_version, {}}).empty());
  make_file(world.temp / "p/.go-version", "1.24\n");
  CHECK(world.above({request("1.24"), Rule::pin_file, world.temp / "p/.go-version"}).empty());
}

TEST_CASE("standing above: what decides instead is named, with the way out") {
  World world;
  REQUIRE(gov::write_default(world.layout, request("1.27")));
  make_file(world.temp / "p/.go-version", "1.24\n");
  CHECK(world.above({request("1.27"), Rule::default_version, {}}) ==
        "this comes first here: " + world.temp / "p/.go-version:1 says 1.24" +
            "; to use 1.27 here: gov local 1.27");
  // Another directory's pin is not this one.
  make_file(world.temp / "q/.go-version", "1.24\n");
  CHECK_FALSE(world.above({request("1.24"), Rule::pin_file, world.temp / "q/.go-version"}).empty());
  world.environment.set("GOV_VERSION", "1.22");
  CHECK(world.above({request("1.24"), Rule::pin_file, world.temp / "p/.go-version"}) ==
        "this comes first here: GOV_VERSION is set to 1.22; to clear it: gov shell --unset");
  world.environment.set("GOV_VERSION", "no version!");
  CHECK(world.above({request("1.24"), Rule::pin_file, world.temp / "p/.go-version"})
            .starts_with("go cannot run here: cannot use the variable GOV_VERSION"));
}

TEST_CASE("standing above: a module that needs more than the default") {
  World world;
  REQUIRE(gov::write_default(world.layout, request("1.24")));
  REQUIRE(gov::make_directories(world.layout.versions() + "/go1.24.9.linux-amd64"));
  REQUIRE(gov::make_directories(world.layout.versions() + "/go1.27.0.linux-amd64"));
  make_file(world.temp / "p/go.mod", "module m\n\ngo 1.26.0\n");
  CHECK(world.above({request("1.24"), Rule::default_version, {}}) ==
        "this comes first here: " + world.temp / "p/go.mod:3 asks for Go 1.26.0 or newer" +
            "; to use 1.24 here: gov local 1.24");
}

TEST_CASE("standing above: files of other managers beside the pin that ask for something else") {
  World world;
  const std::string own = world.temp / "p/.go-version";
  make_file(own, "1.27\n");
  CHECK(gov::pins_beside(own, request("1.27"), gov::Environment()).empty());
  make_file(world.temp / "p/mise.toml", "[tools]\ngo = \"1.24\"\n");
  make_file(world.temp / "p/.tool-versions", "nodejs 20\ngolang 1.27\n");
  const auto beside = gov::pins_beside(own, request("1.27"), gov::Environment());
  REQUIRE(beside.size() == 1);
  CHECK(gov::beside_sentence(beside.front()) ==
        world.temp /
            "p/mise.toml:2 beside it says 1.24, which its own tool obeys; gov and go obey "
            ".go-version: change or remove one of them");
  // One that cannot be understood is its own tool's concern.
  make_file(world.temp / "p/mise.toml", "[tools]\ngo = \"no version!\"\n");
  CHECK(gov::pins_beside(own, request("1.27"), gov::Environment()).empty());
}

TEST_CASE("standing above: GOV_VERSION is told only where it decides") {
  World world;
  const gov::ResolveInput input{world.environment,    world.layout,     world.stores,
                                {{"linux", "amd64"}}, world.temp / "p", std::nullopt};
  CHECK_FALSE(gov::variable_in_force(input));
  world.environment.set("GOV_VERSION", "1.22");
  CHECK(gov::variable_in_force(input) ==
        "GOV_VERSION is set to 1.22; to clear it: gov shell --unset");
}
