// SPDX-License-Identifier: MIT
#include "install/tree_comparison.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "install/file_modes.hpp"
#include "support/temp_dir.hpp"
#include "verify/digest.hpp"

namespace {

using Paths = std::vector<std::string>;

std::string sha256_of(const std::string& content) {
  gov::Digest digest(gov::DigestAlgorithm::sha256);
  digest.update(std::as_bytes(std::span(content)));
  return digest.hex();
}

struct Tree {
  Tree() {
    add("bin/go", "the go command", true);
    add("VERSION", "go1.22.5\n", false);
    add("src/a.go", "package a\n", false);
  }

  void add(const std::string& path, const std::string& content, bool is_executable) {
    REQUIRE(gov::make_directories(gov::parent_directory(temp / path)));
    REQUIRE(gov::write_file_atomically(temp / path, content, is_executable ? 0755 : 0644));
    manifest.push_back({sha256_of(content), is_executable, content.size(), path});
  }

  [[nodiscard]] gov::TreeComparison compare() const {
    return gov::compare_tree(temp.path(), manifest, {}).value();
  }

  gov_test::TempDir temp;
  std::vector<gov::ManifestEntry> manifest;
};

Paths paths_of(const std::vector<gov::ManifestEntry>& entries) {
  Paths paths;
  for (const gov::ManifestEntry& entry : entries) paths.push_back(entry.path);
  return paths;
}

}  // namespace

TEST_CASE("tree comparison: an untouched tree is as it was") {
  const auto found = Tree().compare();
  CHECK(found.damaged.empty());
  CHECK(found.additions.empty());
}

TEST_CASE("tree comparison: one changed byte, a missing file and a link are damage") {
  const Tree tree;
  REQUIRE(gov::write_file_atomically(tree.temp / "bin/go", "the go_command", 0755));
  REQUIRE(::unlink((tree.temp / "VERSION").c_str()) == 0);
  REQUIRE(::unlink((tree.temp / "src/a.go").c_str()) == 0);
  REQUIRE(::symlink("../bin/go", (tree.temp / "src/a.go").c_str()) == 0);
  CHECK(paths_of(tree.compare().damaged) == Paths{"bin/go", "VERSION", "src/a.go"});
}

TEST_CASE("tree comparison: additions are told apart from damage") {
  const Tree tree;
  REQUIRE(gov::write_file_atomically(tree.temp / "src/b.go", "package b\n"));
  const auto found = tree.compare();
  CHECK(found.damaged.empty());
  CHECK(found.additions == Paths{"src/b.go"});
}

TEST_CASE("file modes: files and the directories above them get those of an install") {
  const Tree tree;
  REQUIRE(::chmod((tree.temp / "bin/go").c_str(), 0700) == 0);
  REQUIRE(::chmod((tree.temp / "VERSION").c_str(), 0) == 0);
  REQUIRE(::chmod((tree.temp / "src").c_str(), 0) == 0);
  REQUIRE(gov::write_file_atomically(tree.temp / "mine", "x", 0600));
  const auto changed = gov::set_installed_modes(tree.temp.path(), tree.manifest);
  REQUIRE(changed);
  CHECK(*changed == Paths{".", "src", "bin/go", "VERSION"});
  CHECK(tree.compare().damaged.empty());
  CHECK((gov::status_of_link(tree.temp / "mine")->st_mode & 07777U) == 0600);
  CHECK(gov::set_installed_modes(tree.temp.path(), tree.manifest)->empty());
}

TEST_CASE("tree comparison: can be stopped") {
  const Tree tree;
  const auto stopped = gov::compare_tree(tree.temp.path(), tree.manifest, [] { return true; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().kind == gov::ErrorKind::interrupted);
}

TEST_CASE("tree comparison: a folder that became a link is damage, whatever lies behind it") {
  const Tree tree;
  REQUIRE(::rename((tree.temp / "src").c_str(), (tree.temp / "away").c_str()) == 0);
  REQUIRE(::symlink("away", (tree.temp / "src").c_str()) == 0);
  const auto found = tree.compare();
  CHECK(paths_of(found.damaged) == Paths{"src/a.go"});
  CHECK(found.additions.size() == 2);
}
