// SPDX-License-Identifier: MIT
#include "store/shim_links.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <map>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;
using Names = std::vector<std::string>;

namespace {

const gov::Platform kHost{"linux", "amd64"};

/// A store with two programs beside it, as an installation of gov has them.
struct Store {
  Store() : layout(temp / "root", temp / "cache"), programs{temp / "gov", temp / "gov-shim"} {
    REQUIRE(gov::write_file_atomically(programs.gov, "gov", 0755));
    REQUIRE(gov::write_file_atomically(programs.shim, "shim 1", 0755));
  }

  void update(const Names& versions) const {
    std::vector<gov::Toolchain> toolchains;
    for (const std::string& version : versions) {
      const auto parsed = gov::Version::parse(version).value();
      toolchains.push_back({parsed, kHost, layout.toolchain(parsed, kHost)});
    }
    REQUIRE(gov::update_shims(layout, programs, toolchains, {kHost, {}}));
  }

  [[nodiscard]] std::string shim(const std::string& name) const {
    return layout.shims() + "/" + name;
  }
  [[nodiscard]] Names names() const { return gov::list_directory(layout.shims()).value(); }

  [[nodiscard]] std::map<std::string, ino_t> inodes() const {
    std::map<std::string, ino_t> found = {
        {"gov", gov::status_of_link(layout.program_link()).value().st_ino}};
    for (const std::string& name : names())
      found[name] = gov::status_of_link(shim(name)).value().st_ino;
    return found;
  }

  TempDir temp;
  gov::Layout layout;
  gov::ProgramFiles programs;
};

void touch(const std::string& path) { REQUIRE(gov::write_file_atomically(path, "x")); }

}  // namespace

TEST_CASE("shim links: the folder holds the commands and a link per installed version") {
  const Store store;
  store.update({"1.22.5", "1.20", "1.24rc1"});
  CHECK(store.names() == Names{"go", "go1.20", "go1.22.5", "go1.24rc1", "gofmt"});
  CHECK(gov::link_target(store.shim("go1.22.5")) ==
        store.layout.versions() + "/go1.22.5.linux-amd64/bin/go");
  CHECK(gov::link_target(store.layout.program_link()) == store.programs.gov);
  CHECK(gov::read_file(store.layout.shell() + "/gov-hook", 64).value() == "shim 1");
  for (const char* command : {"go", "gofmt"}) {
    CHECK_FALSE(gov::link_target(store.shim(command)));
    CHECK(gov::is_executable(store.shim(command)));
    CHECK(gov::read_file(store.shim(command), 100).value() == "shim 1");
  }
}

TEST_CASE("shim links: a second call changes nothing") {
  const Store store;
  store.update({"1.22.5", "1.20"});
  const auto before = store.inodes();
  store.update({"1.22.5", "1.20"});
  CHECK(store.inodes() == before);
}

TEST_CASE("shim links: a copy of the same shim is as good as a hard link") {
  const Store store;
  REQUIRE(gov::make_directories(store.layout.shims()));
  for (const char* command : {"go", "gofmt"}) {
    REQUIRE(gov::write_file_atomically(store.shim(command), "shim 1", 0755));
  }
  const ino_t before = gov::status_of(store.shim("go")).value().st_ino;
  store.update({});
  CHECK(gov::status_of(store.shim("go")).value().st_ino == before);
}

TEST_CASE("shim links: a new shim takes a new inode, so a running one is not disturbed") {
  const Store store;
  store.update({"1.22.5"});
  const auto before = store.inodes();
  REQUIRE(::link(store.shim("go").c_str(), (store.temp / "running").c_str()) == 0);
  REQUIRE(gov::write_file_atomically(store.programs.shim, "shim 2", 0755));
  store.update({"1.22.5"});
  const auto after = store.inodes();
  CHECK(after.at("go") != before.at("go"));
  CHECK(after.at("gofmt") != before.at("gofmt"));
  CHECK(after.at("go1.22.5") == before.at("go1.22.5"));
  CHECK(gov::read_file(store.shim("go"), 100).value() == "shim 2");
  CHECK(gov::read_file(store.temp / "running", 100).value() == "shim 1");
}

TEST_CASE("shim links: what is wrong with a shim is put right") {
  const Store store;
  store.update({});
  REQUIRE(::unlink(store.shim("go").c_str()) == 0);
  REQUIRE(::symlink(store.programs.gov.c_str(), store.shim("go").c_str()) == 0);
  REQUIRE(::unlink(store.shim("gofmt").c_str()) == 0);
  REQUIRE(gov::write_file_atomically(store.shim("gofmt"), "shim 1", 0644));
  store.update({});
  for (const char* command : {"go", "gofmt"}) {
    CHECK_FALSE(gov::link_target(store.shim(command)));
    CHECK(gov::is_executable(store.shim(command)));
  }
}

TEST_CASE("shim links: a shim that is installed as a link is taken as the file behind it") {
  Store store;
  REQUIRE(::symlink("gov-shim", (store.temp / "linked-shim").c_str()) == 0);
  store.programs.shim = store.temp / "linked-shim";
  store.update({});
  CHECK_FALSE(gov::link_target(store.shim("go")));
  CHECK(gov::read_file(store.shim("go"), 100).value() == "shim 1");
  const auto before = store.inodes();
  store.update({});
  CHECK(store.inodes() == before);
}

TEST_CASE("shim links: stale version links go, foreign files stay") {
  const Store store;
  store.update({"1.22.5", "1.21.0"});
  for (const char* name : {"dlv", "go1.19.1", "go.old"}) touch(store.shim(name));
  const Names foreign_links = {"gopls", "go1.18.1-custom", "go1.22", "go1.20.0", "go1"};
  for (const std::string& name : foreign_links)
    REQUIRE(::symlink("x", store.shim(name).c_str()) == 0);
  REQUIRE(gov::make_directories(store.shim("folder")));
  REQUIRE(::symlink("gone", store.shim("go1.17.13").c_str()) == 0);
  store.update({"1.22.5"});
  CHECK(store.names() == Names{"dlv", "folder", "go", "go.old", "go1", "go1.18.1-custom",
                               "go1.19.1", "go1.20.0", "go1.22", "go1.22.5", "gofmt", "gopls"});
}

TEST_CASE("shim links: a link that leads elsewhere is corrected, other platforms get none") {
  const Store store;
  store.update({});
  REQUIRE(::symlink("/elsewhere/go", store.shim("go1.22.5").c_str()) == 0);
  const auto version = gov::Version::parse("1.22.5").value();
  const auto newer = gov::Version::parse("1.23.0").value();
  const std::vector<gov::Toolchain> toolchains = {
      {version, kHost, "/store/go1.22.5.linux-amd64"},
      {newer, {"linux", "arm64"}, "/store/go1.23.0.linux-arm64"}};
  REQUIRE(gov::update_shims(store.layout, store.programs, toolchains, {kHost, {}}));
  CHECK(gov::link_target(store.shim("go1.22.5")) == "/store/go1.22.5.linux-amd64/bin/go");
  CHECK(store.names() == Names{"go", "go1.22.5", "gofmt"});
}

TEST_CASE("shim links: without a shim to install there is an error and no debris") {
  Store store;
  store.programs.shim = store.temp / "missing";
  CHECK_FALSE(gov::update_shims(store.layout, store.programs, {}, {kHost, {}}));
  CHECK(store.names().empty());
}

TEST_CASE("shim links: a version that only a translated Go has gets a link, too") {
  const Store store;
  const gov::HostPlatforms mac{{"darwin", "arm64"}, gov::Platform{"darwin", "amd64"}};
  const auto both = gov::Version::parse("1.22.5").value();
  const auto old = gov::Version::parse("1.15.15").value();
  const std::vector<gov::Toolchain> toolchains = {{both, {"darwin", "amd64"}, "/store/intel"},
                                                  {both, {"darwin", "arm64"}, "/store/own"},
                                                  {old, {"darwin", "amd64"}, "/store/old"}};
  REQUIRE(gov::update_shims(store.layout, store.programs, toolchains, mac));
  CHECK(gov::link_target(store.shim("go1.22.5")) == "/store/own/bin/go");
  CHECK(gov::link_target(store.shim("go1.15.15")) == "/store/old/bin/go");
}

TEST_CASE("shim links: where a hard link cannot be had the shim is copied, with a new inode") {
  // A link to a file of another file system: the temporary folder's and /dev/shm's are two.
  const Store store;
  const gov_test::TempDir elsewhere("/dev/shm");
  const auto here = gov::status_of(store.temp / "").value().st_dev;
  if (gov::status_of(elsewhere / "").value().st_dev == here) return;
  const gov::ProgramFiles far{store.programs.gov, elsewhere / "gov-shim"};
  REQUIRE(gov::write_file_atomically(far.shim, "shim 3", 0755));
  REQUIRE(gov::update_shims(store.layout, far, {}, {kHost, {}}));
  const ino_t first = gov::status_of(store.shim("go")).value().st_ino;
  CHECK(gov::read_file(store.shim("go"), 100).value() == "shim 3");
  CHECK(gov::is_executable(store.shim("go")));
  REQUIRE(gov::write_file_atomically(far.shim, "shim 4", 0755));
  REQUIRE(gov::update_shims(store.layout, far, {}, {kHost, {}}));
  CHECK(gov::status_of(store.shim("go")).value().st_ino != first);
}
