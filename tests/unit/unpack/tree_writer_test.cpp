// SPDX-License-Identifier: MIT
#include "unpack/tree_writer.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <initializer_list>

#include "base/file.hpp"
#include "support/temp_dir.hpp"

namespace {

using Components = std::vector<std::string_view>;

class Umask {
 public:
  explicit Umask(mode_t mask) : before_(::umask(mask)) {}
  ~Umask() { ::umask(before_); }
  Umask(const Umask&) = delete;
  Umask& operator=(const Umask&) = delete;

 private:
  mode_t before_;
};

gov::Expected<void, gov::UnpackFailure> write_file(gov::TreeWriter& writer, const Components& path,
                                                   std::string_view text, mode_t mode = 0644) {
  GOV_TRY(writer.begin_file(path, mode));
  GOV_TRY(writer.write(std::as_bytes(std::span(text))));
  GOV_TRY(writer.end_file());
  return {};
}

unsigned mode_of(const std::string& path) { return gov::status_of_link(path)->st_mode & 07777U; }

void check_taken(const gov::Expected<void, gov::UnpackFailure>& outcome) {
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().fault == gov::UnpackFailure::Fault::archive);
  CHECK(outcome.error().kind == gov::ErrorKind::integrity);
  CHECK(outcome.error().because[0] == "the archive contains another entry of that name");
}

}  // namespace

TEST_CASE("tree writer: all that is made is heard of, complete and open, and may be refused") {
  const gov_test::TempDir root;
  std::vector<std::string> heard;
  const auto on_made = [&](int descriptor, const std::string& path) -> gov::Result<void> {
    struct stat status {};
    REQUIRE(::fstat(descriptor, &status) == 0);
    heard.push_back(path + (S_ISDIR(status.st_mode) ? "/" : " " + std::to_string(status.st_size)));
    if (path == "a/bad") return gov::fail(gov::ErrorKind::permission, "no");
    return {};
  };
  auto writer = gov::TreeWriter::open(root.path(), on_made).value();
  CHECK(write_file(writer, {"a", "b", "one"}, "1"));
  CHECK(writer.make_directory(Components{"a", "c"}));
  CHECK(write_file(writer, {"a", "b", "two"}, "22"));
  CHECK_FALSE(write_file(writer, {"a", "bad"}, ""));
  CHECK(heard ==
        std::vector<std::string>{"/", "a/", "a/b/", "a/b/one 1", "a/c/", "a/b/two 2", "a/bad 0"});
}

TEST_CASE("tree writer: files and their missing parents") {
  const gov_test::TempDir root;
  auto writer = gov::TreeWriter::open(root.path()).value();
  CHECK(write_file(writer, {"a", "b", "one"}, "1"));
  CHECK(write_file(writer, {"a", "b", "two"}, "22"));
  CHECK(write_file(writer, {"a", "c", "three"}, "333", 0755));
  CHECK(write_file(writer, {"top"}, ""));
  CHECK(write_file(writer, {"a", "b", "four"}, "4444"));
  CHECK(gov::read_file(root / "a/b/two", 100).value() == "22");
  CHECK(gov::read_file(root / "a/b/four", 100).value() == "4444");
  CHECK(gov::read_file(root / "top", 100).value().empty());
  CHECK(mode_of(root / "a/c/three") == 0755);
  CHECK(writer.directories_made() == 3);
  CHECK(writer.bytes_written() == 10);
}

TEST_CASE("tree writer: a directory may be listed early, late and twice") {
  const gov_test::TempDir root;
  auto writer = gov::TreeWriter::open(root.path()).value();
  CHECK(writer.make_directory(Components{}));
  CHECK(writer.make_directory(Components{"a"}));
  CHECK(writer.make_directory(Components{"a"}));
  CHECK(write_file(writer, {"b", "c", "x"}, "x"));
  CHECK(writer.make_directory(Components{"b"}));
  CHECK(writer.make_directory(Components{"b", "c"}));
  CHECK(writer.directories_made() == 3);
}

TEST_CASE("tree writer: a name is used once") {
  const gov_test::TempDir root;
  auto writer = gov::TreeWriter::open(root.path()).value();
  CHECK(write_file(writer, {"a", "x"}, "first"));
  check_taken(write_file(writer, {"a", "x"}, "second"));
  check_taken(writer.make_directory(Components{"a", "x"}));
  check_taken(write_file(writer, {"a", "x", "y"}, "below a file"));
  check_taken(write_file(writer, {"a"}, "over a directory"));
  CHECK(gov::read_file(root / "a/x", 100).value() == "first");
}

TEST_CASE("tree writer: modes are exact under every umask") {
  for (const mode_t mask : std::initializer_list<mode_t>{0000, 0022, 0027, 0077, 0777}) {
    // The first file or directory of a kind decides for the rest, so there are two of each.
    if (mask == 0777 && ::geteuid() != 0) continue;
    const gov_test::TempDir root;
    const Umask umask(mask);
    CAPTURE(mask);
    auto writer = gov::TreeWriter::open(root.path()).value();
    for (const std::string_view name : {"a", "b"}) {
      CHECK(write_file(writer, {name, "plain"}, ""));
      CHECK(write_file(writer, {name, "program"}, "", 0755));
      const std::string directory = root / std::string(name);
      CHECK(mode_of(directory) == 0755);
      CHECK(mode_of(directory + "/plain") == 0644);
      CHECK(mode_of(directory + "/program") == 0755);
    }
  }
}

TEST_CASE("tree writer: links are never followed") {
  const gov_test::TempDir outside;
  const gov_test::TempDir root;
  REQUIRE(::symlink(outside.path().c_str(), (root / "link").c_str()) == 0);
  REQUIRE(::symlink((outside / "victim").c_str(), (root / "file").c_str()) == 0);
  auto writer = gov::TreeWriter::open(root.path()).value();
  CHECK_FALSE(write_file(writer, {"link", "x"}, "x"));
  CHECK_FALSE(writer.make_directory(Components{"link"}));
  CHECK_FALSE(write_file(writer, {"file"}, "x"));
  CHECK_FALSE(gov::status_of_link(outside / "x"));
  CHECK_FALSE(gov::status_of_link(outside / "victim"));
  CHECK_FALSE(gov::TreeWriter::open(root / "link"));
}

TEST_CASE("tree writer: needs one descriptor per level") {
  const gov_test::TempDir root;
  auto writer = gov::TreeWriter::open(root.path()).value();
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
  const rlimit tight{64, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &tight) == 0);
  bool succeeded = true;
  for (int i = 0; i < 200; ++i) {
    const std::string name = std::to_string(i);
    succeeded = succeeded && write_file(writer, {name, "a", "b", "c"}, "x").has_value();
  }
  ::setrlimit(RLIMIT_NOFILE, &before);
  CHECK(succeeded);
}
