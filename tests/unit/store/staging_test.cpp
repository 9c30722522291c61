// SPDX-License-Identifier: MIT
#include "store/staging.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/file.hpp"
#include "base/file_lock.hpp"
#include "base/tree_removal.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

using gov::Durability;
using gov::Staging;
using gov_test::TempDir;
using Names = std::vector<std::string>;

namespace {

const std::string kName = "go1.22.5.linux-amd64";

/// An empty store in a temporary directory.
struct Store {
  Store() : layout(temp / "root", temp / "cache") {
    for (const std::string& directory : {layout.versions(), layout.staging(), layout.locks()}) {
      REQUIRE(gov::make_directories(directory));
    }
  }
  [[nodiscard]] Names versions() const { return gov::list_directory(layout.versions()).value(); }
  [[nodiscard]] Names staged() const { return gov::list_directory(layout.staging()).value(); }

  TempDir temp;
  gov::Layout layout;
};

void touch(const std::string& path) { REQUIRE(gov::write_file_atomically(path, "x")); }

mode_t mode_of(const std::string& path) { return gov::status_of(path).value().st_mode & 07777U; }

}  // namespace

TEST_CASE("staging: private while it is filled, visible and readable by one publish") {
  const Store store;
  for (const Durability durability : {Durability::flushed, Durability::unflushed}) {
    const std::string target = store.layout.versions() + "/" + kName;
    auto staging = Staging::create(store.layout, kName);
    REQUIRE(staging);
    CHECK(mode_of(staging->path()) == 0700);
    CHECK(staging->path().starts_with(store.layout.staging() + "/" + kName + "."));
    touch(staging->path() + "/VERSION");
    CHECK(store.versions().empty());
    CHECK(staging->publish(target, durability).value() == gov::RenameOutcome::renamed);
    CHECK(mode_of(target) == 0755);
    CHECK(gov::is_regular_file(target + "/VERSION"));
    CHECK(store.staged().empty());
    REQUIRE(gov::remove_tree(target));
  }
}

TEST_CASE("staging: what is not published is deleted, read-only directories too") {
  const Store store;
  {
    auto staging = Staging::create(store.layout, kName);
    REQUIRE(staging);
    const Staging moved = std::move(*staging);
    REQUIRE(gov::make_directories(moved.path() + "/src"));
    touch(moved.path() + "/src/f");
    REQUIRE(::chmod((moved.path() + "/src").c_str(), 0555) == 0);
    CHECK(store.staged().size() == 1);
  }
  CHECK(store.staged().empty());
}

TEST_CASE("staging: who comes second leaves the first one's tree alone") {
  const Store store;
  const std::string target = store.layout.versions() + "/" + kName;
  REQUIRE(gov::make_directories(target));
  touch(target + "/first");
  {
    auto staging = Staging::create(store.layout, kName);
    touch(staging->path() + "/second");
    CHECK(staging->publish(target, Durability::flushed).value() ==
          gov::RenameOutcome::target_exists);
  }
  CHECK(gov::list_directory(target).value() == Names{"first"});
  CHECK(store.staged().empty());
}

TEST_CASE("staging: a store without its folders is an error, not a crash") {
  const TempDir temp;
  const gov::Layout layout(temp / "missing", temp / "cache");
  CHECK_FALSE(Staging::create(layout, kName));
  gov::sweep_staging(layout, kName);
  gov::sweep_all_staging(layout);
  const Store store;
  auto staging = Staging::create(store.layout, kName);
  CHECK_FALSE(staging->publish(store.temp / "missing/x", Durability::flushed));
  CHECK(store.staged().size() == 1);
}

TEST_CASE("staging: sweeping one toolchain leaves the others") {
  const Store store;
  for (const char* name :
       {"go1.22.5.linux-amd64.Ab12Cd", "go1.22.5.linux-amd64.zzzzzz",
        "go1.22.50.linux-amd64.Ab12Cd", "go1.22.5.linux-arm64.Ab12Cd", "trash.Ab12Cd", "x"}) {
    REQUIRE(gov::make_directories(store.layout.staging() + "/" + name + "/d"));
  }
  gov::sweep_staging(store.layout, kName);
  CHECK(store.staged() ==
        Names{"go1.22.5.linux-arm64.Ab12Cd", "go1.22.50.linux-amd64.Ab12Cd", "trash.Ab12Cd", "x"});
}

TEST_CASE(
    "staging: sweeping everything spares what a living process works on, and foreign things") {
  const Store store;
  for (const char* name :
       {"go1.22.5.linux-amd64.Ab12Cd", "go1.23.0.linux-amd64.Ab12Cd", "trash.Ab12Cd", "notes"}) {
    REQUIRE(gov::make_directories(store.layout.staging() + "/" + name + "/d"));
  }
  {
    const auto lock = gov::FileLock::try_acquire(store.layout.locks() + "/" + kName);
    REQUIRE(lock);
    CHECK(gov_test::holds_in_child([&] {
      gov::sweep_all_staging(store.layout);
      return true;
    }));
    CHECK(store.staged() == Names{"go1.22.5.linux-amd64.Ab12Cd", "notes"});
  }
  gov::sweep_all_staging(store.layout);
  CHECK(store.staged() == Names{"notes"});
}

TEST_CASE("staging: a link in the work area is deleted, not followed") {
  const Store store;
  REQUIRE(gov::make_directories(store.temp / "outside"));
  touch(store.temp / "outside/sentinel");
  for (const char* name : {"trash.Ab12Cd", "go1.22.5.linux-amd64.Ab12Cd"}) {
    REQUIRE(::symlink((store.temp / "outside").c_str(),
                      (store.layout.staging() + "/" + name).c_str()) == 0);
  }
  gov::sweep_all_staging(store.layout);
  CHECK(store.staged().empty());
  CHECK(gov::is_regular_file(store.temp / "outside/sentinel"));
}

TEST_CASE("staging: a discarded tree is gone, also when it was made read-only") {
  const Store store;
  const std::string tree = store.layout.versions() + "/" + kName;
  REQUIRE(gov::make_directories(tree + "/bin"));
  touch(tree + "/bin/go");
  for (const std::string& path : {tree + "/bin/go", tree + "/bin", tree, store.layout.versions(),
                                  store.layout.staging(), store.layout.root(), store.temp.path()}) {
    gov_test::give_away(path);
  }
  for (const std::string& path : {tree + "/bin", tree}) REQUIRE(::chmod(path.c_str(), 0555) == 0);
  CHECK(gov_test::holds_as_ordinary_user(
      [&] { return gov::discard_tree(store.layout, tree).has_value(); }));
  CHECK(store.versions().empty());
  CHECK(store.staged().empty());
}

TEST_CASE("staging: discarding what is missing is an error and leaves no trash") {
  const Store store;
  CHECK_FALSE(gov::discard_tree(store.layout, store.layout.versions() + "/" + kName));
  CHECK(store.staged().empty());
}

TEST_CASE("staging: trash is out of sight under a name of its own, whatever it was") {
  const Store store;
  const std::string tree = store.layout.versions() + "/" + kName;
  const std::string file = store.layout.versions() + "/file";
  for (int round = 0; round < 2; ++round) {
    REQUIRE(gov::make_directories(tree + "/bin"));
    const auto trash = gov::move_to_trash(store.layout, tree);
    REQUIRE(trash);
    CHECK(gov::is_directory(*trash + "/bin"));
  }
  touch(file);
  CHECK(gov::move_to_trash(store.layout, file));
  CHECK(store.versions().empty());
  CHECK(store.staged().size() == 3);
  gov::sweep_all_staging(store.layout);
  CHECK(store.staged().empty());
}
