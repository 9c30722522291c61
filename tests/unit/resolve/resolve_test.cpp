// SPDX-License-Identifier: MIT
#include "resolve/resolve.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov::Rule;
using gov_test::TempDir;

namespace {

/// A store with a few versions, and a project below it.
struct World {
  World() : layout(temp / "root", temp / "cache"), project(temp / "project") {
    for (const char* name :
         {"go1.20.14.linux-amd64", "go1.21.13.linux-amd64", "go1.22.5.linux-amd64",
          "go1.23.4.linux-amd64", "go1.24.9.linux-arm64"}) {
      REQUIRE(gov::make_directories(layout.versions() + "/" + name));
    }
    REQUIRE(gov::make_directories(project));
    environment.set("GOV_CEILING", temp.path());
    environment.set("GOWORK", "off");
    // Ends the search for a module, which knows no ceiling.
    REQUIRE(gov::write_file_atomically(temp / "go.mod", "module m\n"));
  }

  gov::Result<gov::Decision> resolve(const std::string& argument = {}) const {
    gov::ResolveInput input{environment, layout, stores, {"linux", "amd64"}, project, std::nullopt};
    if (!argument.empty()) input.argument = gov::VersionRequest::parse(argument).value();
    return gov::resolve(input);
  }

  void set_default(const std::string& text) const {
    REQUIRE(gov::write_file_atomically(layout.default_request(), text));
  }
  void set_pin(const std::string& text) const {
    REQUIRE(gov::write_file_atomically(project + "/.go-version", text));
  }

  TempDir temp;
  gov::Layout layout;
  gov::Stores stores{{temp / "root/versions"}};
  std::string project;
  gov::Environment environment;
};

std::string version_of(const gov::Decision& decision) {
  return decision.toolchain ? decision.toolchain->version.to_string() : "";
}

}  // namespace

TEST_CASE("resolve: the first rule that has an answer decides") {
  struct Case {
    std::string argument;
    std::string variable;
    std::string pin;
    std::string default_version;
    Rule rule;
    std::string version;
  };
  const Case cases[] = {
      {"1.20.14", "1.21", "1.22", "1.23", Rule::argument, "1.20.14"},
      {"", "1.21", "1.22", "1.23", Rule::environment, "1.21.13"},
      {"", "", "1.22", "1.23", Rule::pin_file, "1.22.5"},
      {"", "", "", "1.23", Rule::default_version, "1.23.4"},
      {"", "", "", "", Rule::system, ""},
      {"1.20", "", "", "", Rule::argument, "1.20.14"},
      {"", " \t", "1.22", "", Rule::pin_file, "1.22.5"},
      {"", " go1.21 ", "", "", Rule::environment, "1.21.13"},
      {"", "", "# nothing", "1.23", Rule::default_version, "1.23.4"},
      {"", "", "", "\n", Rule::system, ""},
      // A version that was asked for is not replaced by what the next rule would give.
      {"1.19", "1.21", "1.22", "1.23", Rule::argument, ""},
      {"", "1.19", "1.22", "1.23", Rule::environment, ""},
      {"", "", "1.22.4", "1.23", Rule::pin_file, ""},
      {"", "", "", "1.24", Rule::default_version, ""},
      {"", "", "1.24/arm64", "1.23", Rule::pin_file, "1.24.9"},
      {"", "", "system", "1.23", Rule::pin_file, ""},
      {"", "", "work", "1.23", Rule::pin_file, ""},
      // What a stronger rule makes superfluous is not read, so it cannot do harm.
      {"1.20", "!", "!", "!", Rule::argument, "1.20.14"},
      {"", "1.21", "!", "!", Rule::environment, "1.21.13"},
      {"", "", "1.22", "!", Rule::pin_file, "1.22.5"},
  };
  for (const Case& c : cases) {
    World world;
    if (!c.variable.empty()) world.environment.set("GOV_VERSION", c.variable);
    if (!c.pin.empty()) world.set_pin(c.pin);
    if (!c.default_version.empty()) world.set_default(c.default_version);
    const auto decision = world.resolve(c.argument);
    REQUIRE(decision);
    CAPTURE(gov::reason_of(*decision));
    CHECK(decision->rule == c.rule);
    CHECK(version_of(*decision) == c.version);
    CHECK(decision->request.has_value() == (c.rule != Rule::system));
  }
}

TEST_CASE("resolve: the file and line that decided are told") {
  const World world;
  world.set_default("1.23\n");
  auto decision = world.resolve();
  REQUIRE(decision);
  CHECK(decision->file == world.layout.default_request());
  world.set_pin("\n1.22\n");
  decision = world.resolve();
  REQUIRE(decision);
  CHECK(decision->file == world.project + "/.go-version");
  CHECK(decision->line == 2);
  CHECK(decision->toolchain->goroot == world.layout.versions() + "/go1.22.5.linux-amd64");
}

TEST_CASE("resolve: a malformed source is an error, never passed over") {
  World world;
  world.set_default("!");
  CHECK(world.resolve().error().kind == gov::ErrorKind::failure);
  world.set_pin("!");
  const auto pin = world.resolve();
  REQUIRE_FALSE(pin);
  CHECK(pin.error().kind == gov::ErrorKind::usage);
  CHECK(pin.error().what.find(world.project + "/.go-version:1:1") == 0);
  world.environment.set("GOV_VERSION", "../evil\x1b[2J");
  const auto variable = world.resolve();
  REQUIRE_FALSE(variable);
  CHECK(variable.error().kind == gov::ErrorKind::usage);
  CHECK(variable.error().what == "cannot use the variable GOV_VERSION");
  CHECK(variable.error().hint == "unset GOV_VERSION");
  for (const std::string& reason : variable.error().because)
    CHECK(reason.find('\x1b') == std::string::npos);
}

TEST_CASE("resolve: a module raises the default, and never a pin") {
  struct Case {
    std::string go_mod;
    std::string pin;
    Rule rule;
    std::string version;
    bool is_met;
  };
  const Case cases[] = {
      {"go 1.20\n", "", Rule::default_version, "1.21.13", true},
      {"go 1.22.3\n", "", Rule::module_file, "1.23.4", true},
      {"go 1.21\ntoolchain go1.23.0\n", "", Rule::module_file, "1.23.4", true},
      {"go 1.99\n", "", Rule::default_version, "1.21.13", false},
      {"go 1." + std::string(500, '9') + "\n", "", Rule::default_version, "1.21.13", false},
      {"go 1.22.3\n", "1.20", Rule::pin_file, "1.20.14", true},
  };
  for (const Case& c : cases) {
    CAPTURE(c.go_mod);
    World world;
    world.set_default("1.21");
    if (!c.pin.empty()) world.set_pin(c.pin);
    REQUIRE(gov::write_file_atomically(world.project + "/go.mod", "module m\n" + c.go_mod));
    const auto decision = world.resolve();
    REQUIRE(decision);
    CHECK(decision->rule == c.rule);
    CHECK(version_of(*decision) == c.version);
    CHECK(decision->is_requirement_met == c.is_met);
  }
}

TEST_CASE("resolve: without a working directory no pin is looked for") {
  const World world;
  world.set_pin("1.22");
  world.set_default("1.23");
  const auto decision = gov::resolve({world.environment,
                                      world.layout,
                                      world.stores,
                                      {"linux", "amd64"},
                                      std::nullopt,
                                      std::nullopt});
  REQUIRE(decision);
  CHECK(decision->rule == Rule::default_version);
}
