// SPDX-License-Identifier: MIT
#include "resolve/path_order.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "golang/platform.hpp"
#include "resolve/c_compiler.hpp"
#include "resolve/look_path.hpp"
#include "store/shim_mark.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

using gov::FirstGo;
using gov_test::TempDir;

namespace {

void program(const std::string& path) {
  REQUIRE(gov::make_directories(gov::parent_directory(path)));
  REQUIRE(gov::write_file_atomically(path, path, 0755));
}

gov::Environment with_path(const std::string& path) {
  gov::Environment environment;
  environment.set("PATH", path);
  return environment;
}

}  // namespace

TEST_CASE("path order: whose go is first, and whether the shims are there at all") {
  const TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  const std::string ours = layout.versions() + "/go1.22.5.linux-amd64/bin";
  for (const std::string& folder : {layout.shims(), ours, temp / "usr"}) program(folder + "/go");
  REQUIRE(::symlink(layout.shims().c_str(), (temp / "link").c_str()) == 0);
  struct Case {
    std::string path;
    FirstGo first;
    bool has_shims;
  };
  const Case cases[] = {
      {"", FirstGo::none, false},
      {temp / "missing", FirstGo::none, false},
      {layout.shims() + ":" + temp / "usr", FirstGo::shim, true},
      {temp / "link", FirstGo::shim, true},
      {ours + ":" + layout.shims(), FirstGo::ours, true},
      {temp / "usr:" + layout.shims(), FirstGo::foreign, true},
      {temp / "usr", FirstGo::foreign, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path);
    const auto order = gov::inspect_path(with_path(c.path), layout);
    CHECK(order.first == c.first);
    CHECK(order.are_shims_on_path == c.has_shims);
  }
}

TEST_CASE("path order: a shim is known by its mark, and by its store") {
  const TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  const std::string shim =
      "\x7f"
      "ELF" +
      std::string(gov::kShimMark);
  for (const char* folder : {"root/shims", "other/shims", "copied", "no-store/shims"}) {
    REQUIRE(gov::make_directories(temp / folder));
    REQUIRE(gov::write_file_atomically(temp / folder + "/go", shim, 0755));
  }
  for (const char* store : {"root", "other"})
    REQUIRE(gov::make_directories(temp / store + "/versions"));
  REQUIRE(::symlink("root", (temp / "root-by-another-name").c_str()) == 0);
  const auto first = [&](const char* folder) {
    return gov::inspect_path(with_path(temp / folder), layout).first;
  };
  CHECK(first("root/shims") == FirstGo::shim);
  CHECK(first("root-by-another-name/shims") == FirstGo::shim);
  CHECK(first("other/shims") == FirstGo::other_shim);
  CHECK(first("copied") == FirstGo::shim);
  CHECK(first("no-store/shims") == FirstGo::shim);
}

TEST_CASE("look path: as Go looks, which takes nothing from a relative folder") {
  const TempDir temp;
  program(temp / "a/tool");
  program(temp / "b/tool");
  REQUIRE(gov::make_directories(temp / "d/tool"));
  CHECK(gov::look_path(with_path(temp / "d:" + temp / "b:" + temp / "a"), "tool") ==
        temp / "b/tool");
  CHECK_FALSE(gov::look_path(with_path(temp / "b"), "other"));
  CHECK_FALSE(gov::look_path({}, "tool"));
  CHECK(gov::look_path({}, temp / "a/tool") == temp / "a/tool");
  CHECK(gov_test::holds_in_child([&] {
    if (::chdir(temp.path().c_str()) != 0) return false;
    return !gov::look_path(with_path("a:" + temp / "b"), "tool") &&
           gov::look_path(with_path("c:" + temp / "b"), "tool");
  }));
}

TEST_CASE("c compiler: CC, else the system's own, and only if it is there") {
  const TempDir temp;
  program(temp / "bin/gcc");
  program(temp / "bin/clang");
  const auto find = [&](const std::string& cc, const char* os, const std::string& cgo = {}) {
    gov::Environment environment = with_path(temp / "bin");
    environment.set("GOENV", "off");
    if (!cc.empty()) environment.set("CC", cc);
    if (!cgo.empty()) environment.set("CGO_ENABLED", cgo);
    return gov::find_c_compiler(environment, gov::GoVariables(environment, temp.path()),
                                {os, "amd64"}, {});
  };
  CHECK(find("", "linux").file == temp / "bin/gcc");
  CHECK(find("", "darwin").file == temp / "bin/clang");
  CHECK(find("clang -m32", "linux").file == temp / "bin/clang");
  CHECK(find("clang -m32", "linux").command == "clang -m32");
  program(temp / "with blank/cc");
  CHECK(find("'" + temp / "with blank/cc" + "' -m32", "linux").file == temp / "with blank/cc");
  CHECK(find("clang\t-m32", "linux").file == temp / "bin/clang");
  CHECK(find("  ", "linux").file == temp / "bin/gcc");
  CHECK_FALSE(find("  ", "linux").set);
  CHECK_FALSE(find("tcc", "linux").file);
  CHECK(find("tcc", "linux").set);
  CHECK(find("", "linux", "0").is_cgo_off);
  CHECK_FALSE(find("", "linux", "1").is_cgo_off);
  CHECK(find("", "linux", "1").is_cgo_asked_for);
}

TEST_CASE("c compiler: on a Mac /usr/bin holds stubs, which need the developer tools") {
  gov::Environment environment = with_path("/usr/bin");
  environment.set("GOENV", "off");
  environment.set("CC", "env");  // some program that every /usr/bin has
  const gov::GoVariables variables(environment, "/nowhere");
  gov::Host mac;
  mac.macos = gov::SystemVersion{14, 5};
  const auto find = [&] {
    return gov::find_c_compiler(environment, variables, {"darwin", "arm64"}, mac);
  };
  CHECK(find().lacks_developer_tools);
  CHECK_FALSE(find().can_compile());
  mac.developer_directory = "/Library/Developer/CommandLineTools";
  CHECK_FALSE(find().lacks_developer_tools);
  CHECK(find().can_compile());
  // Homebrew's are real.
  const TempDir temp;
  program(temp / "bin/env");
  environment.set("PATH", temp / "bin");
  mac.developer_directory.clear();
  CHECK(find().can_compile());
}
