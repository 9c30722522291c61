// SPDX-License-Identifier: MIT
#include "resolve/system_go.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "resolve/shim_loop.hpp"
#include "store/shim_mark.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

void program(const std::string& path) {
  REQUIRE(gov::make_directories(gov::parent_directory(path)));
  REQUIRE(gov::write_file_atomically(path, path, 0755));
}

void link_to(const std::string& target, const std::string& path) {
  REQUIRE(gov::make_directories(gov::parent_directory(path)));
  REQUIRE(::symlink(target.c_str(), path.c_str()) == 0);
}

/// A store with shims and one version, and a system Go in usr/bin.
struct World {
  World() : layout(temp / "root", temp / "cache") {
    for (const char* tool : {"go", "gofmt"}) {
      program(layout.shims() + "/" + tool);
      program(toolchain_bin + "/" + tool);
      program(usr_bin + "/" + tool);
    }
  }

  [[nodiscard]] std::string find(const std::string& path, const std::string& tool = "go") const {
    gov::Environment environment;
    environment.set("PATH", path);
    return gov::find_system_tool(environment, layout, tool).value_or("");
  }

  TempDir temp;
  gov::Layout layout;
  std::string toolchain_bin = temp / "root/versions/go1.22.5.linux-amd64/bin";
  std::string usr_bin = temp / "usr/bin";
};

}  // namespace

TEST_CASE("system go: the first on PATH that is an executable file") {
  const World world;
  REQUIRE(gov::make_directories(world.temp / "d/go"));
  REQUIRE(gov::write_file_atomically((world.temp / "d/gofmt"), "not executable", 0644));
  program(world.temp / "second/go");
  const std::string path =
      world.temp / "missing:" + world.temp / "d:" + world.usr_bin + ":" + world.temp / "second";
  CHECK(world.find(path) == world.usr_bin + "/go");
  CHECK(world.find(path, "gofmt") == world.usr_bin + "/gofmt");
  CHECK(world.find(path, "dlv").empty());
  CHECK(world.find("").empty());
  CHECK_FALSE(gov::find_system_tool({}, world.layout, "go"));
}

TEST_CASE("system go: the shims folder is passed by, however it is spelled") {
  const World world;
  link_to("root", world.temp / "other-root");
  link_to(world.layout.shims(), world.temp / "link");
  for (const std::string& shims :
       {world.layout.shims(), world.layout.shims() + "/", world.temp / "other-root/shims",
        world.temp / "link", world.temp / "root/../root/./shims"}) {
    CAPTURE(shims);
    CHECK(world.find(shims + ":" + world.usr_bin) == world.usr_bin + "/go");
    CHECK(world.find(shims).empty());
  }
}

TEST_CASE("system go: single links to a shim, and its hard links, are passed by") {
  const World world;
  for (const char* tool : {"go", "gofmt"})
    link_to(world.layout.shims() + "/" + tool, world.temp / "local/" + tool);
  REQUIRE(gov::make_directories(world.temp / "hard"));
  REQUIRE(::link((world.layout.shims() + "/go").c_str(), (world.temp / "hard/go").c_str()) == 0);
  const std::string path = world.temp / "local:" + world.temp / "hard:" + world.usr_bin;
  CHECK(world.find(path) == world.usr_bin + "/go");
  CHECK(world.find(path, "gofmt") == world.usr_bin + "/gofmt");
}

TEST_CASE("system go: shims of any store, and copies of them, are known by their mark") {
  const World world;
  REQUIRE(gov::make_directories(world.temp / "copied"));
  for (const char* tool : {"go", "gofmt"})
    REQUIRE(gov::write_file_atomically(world.temp / "copied/" + tool,
                                       "\x7f"
                                       "ELF" +
                                           std::string(gov::kShimMark),
                                       0755));
  CHECK(world.find(world.temp / "copied:" + world.usr_bin) == world.usr_bin + "/go");
  CHECK(world.find(world.temp / "copied", "gofmt").empty());
}

TEST_CASE(
    "system go: toolchains of another store are passed by, but no folder that looks like it") {
  const World world;
  program(world.temp / "other/versions/go1.22.5.linux-amd64/bin/go");
  const std::string bin = world.temp / "other/versions/go1.22.5.linux-amd64/bin";
  CHECK(world.find(bin) == bin + "/go");
  REQUIRE(gov::make_directories(world.temp / "other/shims"));
  CHECK(world.find(bin).empty());
  program(world.temp / "other/versions/mine/bin/go");
  CHECK(world.find(world.temp / "other/versions/mine/bin") ==
        world.temp / "other/versions/mine/bin/go");
}

TEST_CASE("system go: what called back is passed by, and can be named") {
  const World world;
  program(world.temp / "manager/go");
  gov::Environment environment;
  environment.set("PATH", world.temp / "manager:" + world.usr_bin);
  const auto find = [&] { return gov::find_system_tool(environment, world.layout, "go"); };
  CHECK(find() == world.temp / "manager/go");
  CHECK_FALSE(gov::find_tool_that_called_back(environment, world.layout, "go"));
  gov::add_to_trail(environment, *gov::status_of(world.temp / "manager"));
  CHECK(find() == world.usr_bin + "/go");
  CHECK(gov::find_tool_that_called_back(environment, world.layout, "go") ==
        world.temp / "manager/go");
  gov::add_to_trail(environment, *gov::status_of(world.usr_bin));
  CHECK_FALSE(find());
}

TEST_CASE("go proper: a program in the bin of an installation, also by links, and no script") {
  const World world;
  const auto install = [&](const std::string& go, const std::string& content) {
    REQUIRE(gov::make_directories(gov::parent_directory(go)));
    REQUIRE(gov::write_file_atomically(go, content, 0755));
  };
  const std::string go = world.temp / "usr/local/go/bin/go";
  install(go,
          "\x7f"
          "ELF");
  CHECK_FALSE(gov::is_go_proper(go));
  REQUIRE(gov::write_file_atomically(world.temp / "usr/local/go/VERSION", "go1.22.5"));
  CHECK(gov::is_go_proper(go));
  link_to(go, world.temp / "opt/go");
  CHECK(gov::is_go_proper(world.temp / "opt/go"));
  install(world.temp / "usr/local/go/bin/gofmt", "#!/bin/sh\n");
  CHECK_FALSE(gov::is_go_proper(world.temp / "usr/local/go/bin/gofmt"));
  install(world.temp / "lib/go/bin/go",
          "\x7f"
          "ELF");
  REQUIRE(gov::make_directories(world.temp / "lib/go/src/runtime"));
  CHECK(gov::is_go_proper(world.temp / "lib/go/bin/go"));
  CHECK_FALSE(gov::is_go_proper(world.temp / "missing"));
}

TEST_CASE("system go: toolchains of the store are passed by, also when it lies on another disk") {
  const World world;
  link_to(world.toolchain_bin + "/go", world.temp / "local/go");
  CHECK(world.find(world.toolchain_bin + ":" + world.usr_bin) == world.usr_bin + "/go");
  CHECK(world.find(world.temp / "local:" + world.usr_bin) == world.usr_bin + "/go");
  REQUIRE(::rename(world.layout.versions().c_str(), (world.temp / "disk").c_str()) == 0);
  link_to(world.temp / "disk", world.layout.versions());
  CHECK(world.find(world.toolchain_bin + ":" + world.usr_bin) == world.usr_bin + "/go");
  CHECK(world.find(world.temp / "disk/go1.22.5.linux-amd64/bin:" + world.usr_bin) ==
        world.usr_bin + "/go");
}

TEST_CASE("system go: a neighbour whose name begins like the root is no part of it") {
  const World world;
  program(world.temp / "root-of-another/bin/go");
  CHECK(world.find(world.temp / "root-of-another/bin") == world.temp / "root-of-another/bin/go");
}

TEST_CASE("system go: relative and empty elements of PATH are ignored") {
  const World world;
  CHECK(gov_test::holds_in_child([&] {
    if (::chdir(world.usr_bin.c_str()) != 0) return false;
    return world.find("").empty() && world.find(":").empty() && world.find(".").empty() &&
           world.find("../bin").empty() &&
           world.find(".::" + world.usr_bin) == world.usr_bin + "/go";
  }));
}

TEST_CASE(
    "system go: a link is returned as it stands, and a store that does not exist yet is no "
    "trouble") {
  const World world;
  link_to(world.usr_bin + "/go", world.temp / "opt/go");
  CHECK(world.find(world.temp / "opt") == world.temp / "opt/go");
  gov::Environment environment;
  environment.set("PATH", world.usr_bin);
  CHECK(gov::find_system_tool(environment, gov::Layout(world.temp / "missing", "/c"), "go") ==
        world.usr_bin + "/go");
}
