// SPDX-License-Identifier: MIT
#include "store/store_access.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/tree_removal.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

mode_t mode_of(const std::string& path) { return gov::status_of(path).value().st_mode & 07777U; }

gov::Layout layout_in(const TempDir& temp) { return gov::Layout(temp / "root", temp / "cache"); }

bool is_refused(const gov::Layout& layout) {
  const auto prepared = gov::prepare_store(layout);
  return !prepared && prepared.error().kind == gov::ErrorKind::permission &&
         !prepared.error().hint.empty();
}

}  // namespace

TEST_CASE("store access: a new store gets its folders, private ones private, under any umask") {
  for (const mode_t mask : {mode_t{0}, mode_t{002}, mode_t{077}}) {
    CAPTURE(mask);
    const TempDir temp;
    const gov::Layout layout = layout_in(temp);
    CHECK(gov_test::holds_in_child([&] {
      ::umask(mask);
      return gov::prepare_store(layout) && gov::prepare_store(layout);
    }));
    for (const std::string& open :
         {layout.root(), layout.versions(), layout.records(), layout.shims()}) {
      CHECK(mode_of(open) == 0755);
    }
    for (const std::string& closed : {layout.staging(), layout.locks()})
      CHECK(mode_of(closed) == 0700);
  }
}

TEST_CASE("store access: what others may write to is refused") {
  const TempDir temp;
  const gov::Layout layout = layout_in(temp);
  REQUIRE(gov::prepare_store(layout));
  for (const std::string& directory : {layout.root(), layout.versions(), layout.records(),
                                       layout.shims(), layout.staging(), layout.locks()}) {
    for (const mode_t mode : {mode_t{0775}, mode_t{0757}, mode_t{01777}}) {
      CAPTURE(directory);
      CAPTURE(mode);
      const mode_t before = mode_of(directory);
      REQUIRE(::chmod(directory.c_str(), mode) == 0);
      CHECK(is_refused(layout));
      REQUIRE(::chmod(directory.c_str(), before) == 0);
    }
  }
  CHECK(gov::prepare_store(layout));
}

TEST_CASE("store access: a link to the root is judged by what it leads to") {
  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "disk"));
  REQUIRE(::symlink("disk", (temp / "root").c_str()) == 0);
  CHECK(gov::prepare_store(layout_in(temp)));
  REQUIRE(::chmod((temp / "disk").c_str(), 0777) == 0);
  CHECK(is_refused(layout_in(temp)));
}

TEST_CASE("store access: a file or a dangling link in the root's place is an error") {
  const TempDir temp;
  REQUIRE(gov::write_file_atomically(temp / "root", "x"));
  CHECK_FALSE(gov::prepare_store(layout_in(temp)));
  REQUIRE(gov::remove_tree(temp / "root"));
  REQUIRE(::symlink("nowhere", (temp / "root").c_str()) == 0);
  CHECK_FALSE(gov::prepare_store(layout_in(temp)));
}

TEST_CASE("store access: a store that may not be written is a matter of permission") {
  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "root"));
  REQUIRE(::chmod((temp / "root").c_str(), 0555) == 0);
  gov_test::give_away(temp.path());
  gov_test::give_away(temp / "root");
  CHECK(gov_test::holds_as_ordinary_user([&] {
    const auto prepared = gov::prepare_store(layout_in(temp));
    return !prepared && prepared.error().kind == gov::ErrorKind::permission;
  }));
}

TEST_CASE("store access: root refuses another user's home, existing store or not") {
  if (!gov_test::is_root()) return;  // only root can give a directory away
  const TempDir temp;
  gov_test::give_away(temp.path());
  CHECK(is_refused(layout_in(temp)));
  CHECK(is_refused(gov::Layout(temp / "a/b/root", temp / "cache")));
  CHECK_FALSE(gov::status_of(temp / "a"));
  CHECK(gov_test::holds_as_ordinary_user(
      [&] { return gov::prepare_store(layout_in(temp)).has_value(); }));
  CHECK(is_refused(layout_in(temp)));
}

TEST_CASE("store access: an ordinary user refuses somebody else's store") {
  if (!gov_test::is_root()) return;
  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "root"));
  REQUIRE(::chmod(temp.path().c_str(), 0755) == 0);
  CHECK(gov_test::holds_as_ordinary_user([&] { return is_refused(layout_in(temp)); }));
}
