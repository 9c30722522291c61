// SPDX-License-Identifier: MIT
#include "resolve/explain.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "support/temp_dir.hpp"

using gov::Fate;
using gov_test::TempDir;

namespace {

struct World {
  World() : layout(temp / "root", temp / "cache"), project(temp / "p/sub") {
    for (const char* version : {"1.22.5", "1.23.4"}) {
      REQUIRE(
          gov::make_directories(gov::concat(layout.versions(), "/go", version, ".linux-amd64")));
    }
    REQUIRE(gov::make_directories(project));
    environment.set("GOV_CEILING", temp.path());
    environment.set("GOENV", "off");
  }

  void write(const std::string& name, std::string_view content) const {
    REQUIRE(gov::write_file_atomically(temp / name, content));
  }

  /// "fate value by" of each candidate, without the folder's name.
  std::vector<std::string> story() const {
    const gov::Stores stores{{layout.versions()}};
    const auto explanation =
        gov::explain({environment, layout, stores, {"linux", "amd64"}, project, {}});
    std::vector<std::string> lines;
    for (const gov::Candidate& one : explanation.candidates) {
      std::string by = one.by;
      if (const std::size_t at = by.find(temp.path()); at != std::string::npos)
        by.erase(at, temp.path().size() + 1);
      lines.emplace_back(gov::trim(gov::concat(gov::fate_name(one.fate), " ", one.value, " ", by)));
    }
    return lines;
  }

  TempDir temp;
  gov::Layout layout;
  std::string project;
  gov::Environment environment;
};

using Story = std::vector<std::string>;

}  // namespace

TEST_CASE("explain: nothing is set anywhere") {
  const World world;
  CHECK(world.story() == Story{"not-set", "not-set", "not-set", "not-set", "not-set",
                               "not-set  there is no other Go on PATH"});
}

TEST_CASE("explain: every pin file on the way up is told, and what overrides it") {
  World world;
  world.write("p/.go-version", "1.23\n");
  world.write("p/sub/.go-version", "\n1.22\n");
  world.write("p/sub/.tool-versions", "nodejs 20\n");
  world.write("p/go.mod", "module m\n\ngo 1.22\n\ntoolchain go1.23.1\n");
  world.write("root/default", "1.23\n");
  CHECK(world.story() == Story{"not-set", "not-set", "decided 1.22", "silent",
                               "overridden 1.23 p/sub/.go-version:2",
                               "overridden go 1.22 p/sub/.go-version:2",
                               "overridden toolchain go1.23.1 p/sub/.go-version:2",
                               "overridden 1.23 p/sub/.go-version:2", "not-set"});
  world.environment.set("GOV_VERSION", "1.23");
  CHECK(world.story()[1] == "decided 1.23");
  CHECK(world.story()[2] == "overridden 1.22 GOV_VERSION");
}

TEST_CASE("explain: a module is satisfied, decides, or finds nothing") {
  World world;
  world.write("root/default", "1.22\n");
  world.write("p/go.mod", "module m\n\ngo 1.21\n");
  CHECK(world.story()[3] == "satisfied go 1.21");
  CHECK(world.story()[4] == "decided 1.22");
  world.write("p/go.mod", "module m\n\ngo 1.21\ntoolchain go1.23.0\n");
  CHECK(world.story()[3].starts_with("overridden go 1.21 p/go.mod:4"));
  CHECK(world.story()[4] == "decided toolchain go1.23.0");
  CHECK(world.story()[5] == "overridden 1.22 p/go.mod:4");
  world.write("p/go.mod", "module m\n\ngo 1.29.0\n");
  CHECK(world.story()[3] == "unsatisfied go 1.29.0");
  CHECK(world.story()[4] == "decided 1.22");
  world.write("p/go.mod", "module m\n");
  CHECK(world.story()[3] == "silent");
}

TEST_CASE("explain: what is malformed says why, and ends the search") {
  World world;
  world.write("p/.go-version", "1.23\n");
  world.write("p/sub/.go-version", "!\n");
  world.write("root/default", "1.22\n");
  const Story story = world.story();
  CHECK(story[2].starts_with("malformed"));
  CHECK(story[2].find(".go-version:1:1") != std::string::npos);
  CHECK(story[3] == "unreached 1.23");
  CHECK(story[5] == "unreached 1.22");
}
