// SPDX-License-Identifier: MIT
#include "store/quarantine.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <set>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/unique_fd.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

/// On Linux people may use names that begin with "user." only; the code is the same.
gov::Quarantine quarantine() { return {"user.gov.quarantine", gov::system_extended_attributes()}; }

bool mark(const std::string& path, const char* name) {
  return ::lsetxattr(path.c_str(), name, "0083;5f;Safari;", 15, 0) == 0;
}

std::set<std::string> names_on(const std::string& path) {
  const auto names = gov::system_extended_attributes().list({path}).value();
  return {names.begin(), names.end()};
}

}  // namespace

TEST_CASE("quarantine: is lifted from every file and directory of a tree, others stay") {
  const TempDir temp;
  const std::string tree = temp / "tree";
  REQUIRE(gov::make_directories(tree + "/bin"));
  REQUIRE(gov::make_directories(tree + "/pkg/tool/linux_amd64"));
  for (const char* file : {"/bin/go", "/pkg/tool/linux_amd64/compile", "/VERSION"})
    REQUIRE(gov::write_file_atomically(tree + file, "x"));
  if (!mark(tree + "/bin/go", "user.gov.quarantine")) return;  // a file system without attributes
  REQUIRE(mark(tree, "user.gov.quarantine"));
  REQUIRE(mark(tree + "/pkg/tool", "user.gov.quarantine"));
  REQUIRE(mark(tree + "/pkg/tool/linux_amd64/compile", "user.gov.quarantine"));
  REQUIRE(mark(tree + "/pkg/tool/linux_amd64/compile", "user.provenance"));
  REQUIRE(mark(tree + "/VERSION", "user.provenance"));

  CHECK(gov::attribute_value({tree + "/bin/go"}, "user.gov.quarantine") == "0083;5f;Safari;");
  CHECK_FALSE(gov::attribute_value({tree + "/bin/go"}, "user.provenance"));
  CHECK_FALSE(gov::attribute_value({tree + "/none"}, "user.gov.quarantine"));

  const auto report = gov::lift_quarantine(tree, quarantine());
  REQUIRE(report);
  CHECK(report->files == 8);
  CHECK(report->quarantined == 4);
  CHECK(report->others == std::map<std::string, std::uint64_t>{{"user.provenance", 2}});
  CHECK(names_on(tree + "/bin/go").empty());
  CHECK(names_on(tree + "/pkg/tool").empty());
  CHECK(names_on(tree + "/VERSION") == std::set<std::string>{"user.provenance"});
  CHECK(gov::lift_quarantine(tree, quarantine())->quarantined == 0);
}

TEST_CASE("quarantine: what a link leads to is not touched") {
  const TempDir temp;
  const std::string tree = temp / "tree";
  REQUIRE(gov::make_directories(tree));
  REQUIRE(gov::make_directories(temp / "outside"));
  REQUIRE(gov::write_file_atomically(temp / "outside/file", "x"));
  if (!mark(temp / "outside/file", "user.gov.quarantine")) return;
  REQUIRE(::symlink((temp / "outside").c_str(), (tree + "/directory").c_str()) == 0);
  REQUIRE(::symlink((temp / "outside/file").c_str(), (tree + "/file").c_str()) == 0);
  REQUIRE(gov::lift_quarantine(tree, quarantine())->quarantined == 0);
  CHECK(names_on(temp / "outside/file") == std::set<std::string>{"user.gov.quarantine"});
}

TEST_CASE("quarantine: a mark that cannot be removed is an error that names the file") {
  const TempDir temp;
  REQUIRE(gov::write_file_atomically(temp / "file", "x"));
  gov::Quarantine stubborn{"com.apple.quarantine", {}};
  stubborn.attributes.list = [](const gov::AttributedFile&) {
    return gov::Result<std::vector<std::string>>({"com.apple.provenance", "com.apple.quarantine"});
  };
  stubborn.attributes.remove = [](const gov::AttributedFile& file, const std::string&) {
    return gov::Result<void>(gov::system_error("cannot remove it from " + file.path, EPERM));
  };
  const auto report = gov::lift_quarantine(temp / "", stubborn);
  REQUIRE_FALSE(report);
  CHECK(report.error().kind == gov::ErrorKind::permission);
}

TEST_CASE("quarantine: is lifted from an open file, whatever has its name now") {
  const TempDir temp;
  REQUIRE(gov::write_file_atomically(temp / "file", "x"));
  if (!mark(temp / "file", "user.gov.quarantine")) return;
  const gov::UniqueFd file(::open((temp / "file").c_str(), O_WRONLY | O_CLOEXEC));
  REQUIRE(::rename((temp / "file").c_str(), (temp / "moved").c_str()) == 0);
  REQUIRE(gov::write_file_atomically(temp / "file", "y"));
  REQUIRE(mark(temp / "file", "user.gov.quarantine"));
  CHECK(gov::is_quarantined({temp / "file", file.number()}, quarantine()).value());

  gov::QuarantineLift lift(quarantine());
  REQUIRE(lift.lift({temp / "file", file.number()}));
  CHECK(lift.report().quarantined == 1);
  CHECK_FALSE(gov::is_quarantined({temp / "moved"}, quarantine()).value());
  CHECK(gov::is_quarantined({temp / "file"}, quarantine()).value());
}

TEST_CASE("quarantine: only macOS has it") {
  CHECK(gov::system_quarantine("darwin").attribute == "com.apple.quarantine");
  CHECK(gov::system_quarantine("darwin").exists());
  CHECK_FALSE(gov::system_quarantine("linux").exists());
}
