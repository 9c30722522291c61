// SPDX-License-Identifier: MIT
#include "shell/direnv_library.hpp"

#include <doctest/doctest.h>

#include "base/file.hpp"
#include "support/temp_dir.hpp"

TEST_CASE("direnv library: the file lies where direnv looks for functions") {
  gov::Environment environment;
  CHECK(gov::direnv_library_file(environment).error().kind == gov::ErrorKind::usage);
  environment.set("HOME", "/home/u");
  CHECK(gov::direnv_library_file(environment).value() == "/home/u/.config/direnv/lib/gov.sh");
  environment.set("XDG_CONFIG_HOME", "relative");
  CHECK(gov::direnv_library_file(environment).value() == "/home/u/.config/direnv/lib/gov.sh");
  environment.set("XDG_CONFIG_HOME", "/c");
  CHECK(gov::direnv_library_file(environment).value() == "/c/direnv/lib/gov.sh");
  environment.set("DIRENV_CONFIG", "/d");
  CHECK(gov::direnv_library_file(environment).value() == "/d/lib/gov.sh");
}

TEST_CASE("direnv library: only gov's own file is replaced and removed") {
  const gov_test::TempDir temp;
  const std::string file = temp / "lib/gov.sh";
  REQUIRE(gov::remove_direnv_library(file));
  REQUIRE(gov::write_direnv_library(file, "use_gov() { :; }\n"));
  REQUIRE(gov::write_direnv_library(file, "use_gov() { true; }\n"));
  CHECK(gov::read_file(file, 4096).value() == "use_gov() { true; }\n");
  REQUIRE(gov::remove_direnv_library(file));
  CHECK_FALSE(gov::status_of_link(file));
  REQUIRE(gov::write_file_atomically(file, "use_other() { :; }\n"));
  CHECK_FALSE(gov::write_direnv_library(file, "use_gov() { :; }\n"));
  CHECK_FALSE(gov::remove_direnv_library(file));
  CHECK(gov::read_file(file, 4096).value() == "use_other() { :; }\n");
}
