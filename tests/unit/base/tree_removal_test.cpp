// SPDX-License-Identifier: MIT
#include "base/tree_removal.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;
using Names = std::vector<std::string>;

namespace {

void make(const std::string& path) { REQUIRE(gov::make_directories(path)); }

void touch(const std::string& path) { REQUIRE(gov::write_file_atomically(path, "sentinel")); }

void link_to(const std::string& target, const std::string& path) {
  REQUIRE(::symlink(target.c_str(), path.c_str()) == 0);
}

mode_t mode_of(const std::string& path) { return gov::status_of(path).value().st_mode & 07777U; }

}  // namespace

TEST_CASE("tree removal: a tree is removed, odd names and depth included") {
  const TempDir temp;
  std::string deep = temp / "tree";
  for (int i = 0; i < 200; ++i) deep += "/d";
  make(deep);
  touch(deep + "/leaf");
  touch(temp / "tree/new\nline \x1b[2J");
  touch(temp / "tree-too");
  CHECK(gov::remove_tree(temp / "tree"));
  CHECK(gov::list_directory(temp.path()).value() == Names{"tree-too"});
  CHECK(gov::remove_tree(temp / "tree-too"));
  CHECK(gov::remove_tree(temp / "missing"));
  CHECK(gov::remove_tree(temp / "missing/below"));
  CHECK(gov::list_directory(temp.path()).value().empty());
}

TEST_CASE("tree removal: read-only and unreadable trees are removed by their owner") {
  const TempDir temp;
  const Names directories = {"tree", "tree/read-only", "tree/read-only/below", "tree/closed",
                             "tree/write-only"};
  for (const std::string& name : directories) make(temp / name);
  const Names files = {"tree/f", "tree/read-only/f", "tree/read-only/below/f", "tree/closed/f",
                       "tree/write-only/f"};
  for (const std::string& name : files) {
    touch(temp / name);
    REQUIRE(::chmod((temp / name).c_str(), 0400) == 0);
    gov_test::give_away(temp / name);
  }
  for (auto name = directories.rbegin(); name != directories.rend(); ++name) {
    const mode_t mode = name->ends_with("closed") ? 0 : name->ends_with("write-only") ? 0300 : 0555;
    gov_test::give_away(temp / *name);
    REQUIRE(::chmod((temp / *name).c_str(), mode) == 0);
  }
  gov_test::give_away(temp.path());
  CHECK(gov_test::holds_as_ordinary_user(
      [&] { return gov::remove_tree(temp / "tree").has_value(); }));
  CHECK(gov::list_directory(temp.path()).value().empty());
}

TEST_CASE("tree removal: removing a tree deletes links and never what they lead to") {
  const TempDir temp;
  make(temp / "outside/deep");
  touch(temp / "outside/deep/sentinel");
  REQUIRE(::chmod((temp / "outside").c_str(), 0751) == 0);
  make(temp / "tree/sub");
  link_to(temp / "outside", temp / "tree/to-directory");
  link_to("../../outside/deep", temp / "tree/sub/relative");
  link_to(temp / "outside/deep/sentinel", temp / "tree/to-file");
  link_to("..", temp / "tree/up");
  link_to(temp / "outside", temp / "link-itself");
  CHECK(gov::remove_tree(temp / "tree"));
  CHECK(gov::remove_tree(temp / "link-itself"));
  CHECK(gov::list_directory(temp.path()).value() == Names{"outside"});
  CHECK(gov::read_file(temp / "outside/deep/sentinel", 100).value() == "sentinel");
  CHECK(mode_of(temp / "outside") == 0751);
}

TEST_CASE("tree removal: only a path that ends in a name is removed") {
  const TempDir temp;
  make(temp / "a/b");
  for (const char* ending : {"/a/", "/a/.", "/a/b/..", "/"}) {
    CAPTURE(ending);
    CHECK_FALSE(gov::remove_tree(temp.path() + ending));
  }
  CHECK_FALSE(gov::remove_tree(""));
  CHECK(gov::is_directory(temp / "a/b"));
}

TEST_CASE("tree removal: what cannot be removed is named") {
  const TempDir temp;
  make(temp / "closed/tree");
  gov_test::give_away(temp.path());
  gov_test::give_away(temp / "closed");
  REQUIRE(::chmod((temp / "closed").c_str(), 0555) == 0);
  CHECK(gov_test::holds_as_ordinary_user([&] {
    const auto removed = gov::remove_tree(temp / "closed/tree");
    return !removed && removed.error().kind == gov::ErrorKind::permission &&
           removed.error().what.find("closed/tree") != std::string::npos;
  }));
  REQUIRE(::chmod((temp / "closed").c_str(), 0755) == 0);
}

TEST_CASE("tree removal: what cannot be deleted does not save the rest, and is counted") {
  const TempDir temp;
  make(temp / "tree/kept");
  make(temp / "tree/z");
  for (const char* name : {"tree/a", "tree/kept/one", "tree/kept/two", "tree/z/last"})
    touch(temp / name);
  for (const char* name : {"tree/a", "tree/z/last", "tree/z", "tree"})
    gov_test::give_away(temp / name);
  gov_test::give_away(temp.path());
  if (!gov_test::is_root()) return;  // nothing of another user's can be made
  CHECK(gov_test::holds_as_ordinary_user([&] {
    const auto removed = gov::remove_tree(temp / "tree");
    return !removed && removed.error().what.find("tree/kept/") != std::string::npos &&
           removed.error().because.back() == "and 1 more could not be deleted";
  }));
  CHECK(gov::list_directory(temp / "tree").value() == Names{"kept"});
  CHECK(gov::list_directory(temp / "tree/kept").value() == Names{"one", "two"});
}

TEST_CASE("tree removal: the sizes of the files are told, those of links and directories not") {
  const TempDir temp;
  make(temp / "tree/sub");
  REQUIRE(gov::write_file_atomically(temp / "tree/five", "12345"));
  REQUIRE(gov::write_file_atomically(temp / "tree/sub/three", "123"));
  std::uint64_t bytes = 0;
  CHECK(gov::remove_tree(temp / "tree", [&](std::uint64_t size) { bytes += size; }));
  CHECK(bytes == 8);
}
