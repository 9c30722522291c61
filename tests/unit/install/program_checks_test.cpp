// SPDX-License-Identifier: MIT
#include "install/program_checks.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/made_program.hpp"
#include "support/temp_dir.hpp"

namespace {

const gov::Platform kAppleSilicon{"darwin", "arm64"};  // NOLINT: test data

gov::Host mac() {
  gov::Host host;
  host.platforms = {kAppleSilicon, gov::Platform{"darwin", "amd64"}};
  host.macos = gov::SystemVersion{14, 5};
  return host;
}

gov_test::MadeProgram program_for_mac() {
  gov_test::MadeProgram program;
  program.os = "darwin";
  program.arch = "arm64";
  return program;
}

/// A GOROOT of headers.
struct Tree {
  Tree() {
    for (const char* name : {"bin/go", "bin/gofmt", "pkg/tool/darwin_arm64/compile"})
      write(name, gov_test::made_program(program_for_mac()));
    write("pkg/tool/darwin_arm64/README", "no tool", 0644);
  }

  void write(const std::string& name, const std::string& content, mode_t mode = 0755) const {
    REQUIRE(gov::make_directories(gov::parent_directory(temp / name)));
    REQUIRE(gov::write_file_atomically(temp / name, content, mode));
  }

  [[nodiscard]] gov::Result<std::vector<gov::Obstacle>> check() const {
    return gov::check_programs(temp.path(), *gov::Version::parse("1.22.5"), kAppleSilicon, mac());
  }

  gov_test::TempDir temp;
};

}  // namespace

TEST_CASE("program checks: a sound tree has nothing in its way") {
  const auto found = Tree().check();
  REQUIRE(found);
  CHECK(found->empty());
}

TEST_CASE("program checks: a program for another processor is no part of the release") {
  const Tree tree;
  auto intel = program_for_mac();
  intel.arch = "amd64";
  tree.write("pkg/tool/darwin_arm64/compile", gov_test::made_program(intel));
  const auto found = tree.check();
  REQUIRE_FALSE(found);
  CHECK(found.error().kind == gov::ErrorKind::integrity);
  CHECK(found.error().what ==
        "the archive's pkg/tool/darwin_arm64/compile is not a valid program for this platform");
  tree.write("pkg/tool/darwin_arm64/compile",
             gov_test::made_universal(
                 {gov_test::made_program(intel), gov_test::made_program(program_for_mac())}));
  CHECK(tree.check());
  // Old releases have scripts among their tools, but go itself is none.
  tree.write("pkg/tool/darwin_arm64/pprof", "#! /usr/bin/env perl\n");
  CHECK(tree.check());
  tree.write("bin/gofmt", "#!/bin/sh\n");
  CHECK_FALSE(tree.check());
}

TEST_CASE("program checks: each obstacle is told once, with the first program that has it") {
  const Tree tree;
  auto unsigned_program = program_for_mac();
  unsigned_program.is_signed = false;
  for (const char* name : {"bin/gofmt", "pkg/tool/darwin_arm64/compile"})
    tree.write(name, gov_test::made_program(unsigned_program));
  const auto found = tree.check();
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  CHECK(found->front().name == "not-signed");
  CHECK(found->front().what.starts_with("bin/gofmt cannot run here: "));
}

TEST_CASE("program checks: a system whose format is not read is let pass") {
  const Tree tree;
  tree.write("bin/go", "\x01\xdf XCOFF");
  CHECK(gov::check_programs(tree.temp.path(), *gov::Version::parse("1.22.5"), {"aix", "ppc64"},
                            mac()));
}
