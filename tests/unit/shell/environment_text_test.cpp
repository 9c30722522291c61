// SPDX-License-Identifier: MIT
#include "shell/environment_text.hpp"

#include <doctest/doctest.h>

#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov::EnvironmentChange;
using gov::ErrorKind;
using gov::Shell;

namespace {

const std::vector<EnvironmentChange> kChanges = {  // NOLINT: test data
    {"PATH", "/bin", "/go/bin:/bin"},
    {"GOROOT", "/old", std::nullopt},
    {"GOTOOLCHAIN", std::nullopt, "local"}};

}  // namespace

TEST_CASE("environment text: commands of a shell, and a list for fish") {
  CHECK(gov::commands_text(Shell::bash, kChanges).find("unset GOROOT\n") != std::string::npos);
  CHECK(gov::commands_text(Shell::bash, {}).empty());
  const std::string fish = gov::commands_text(Shell::fish, kChanges);
  CHECK(fish.starts_with("set -gx PATH "));
  CHECK(fish.find("/go/bin:/bin") == std::string::npos);
}

TEST_CASE("environment text: a dotenv file sets, and refuses what it cannot hold") {
  CHECK(gov::dotenv_text(kChanges).value() == "PATH=\"/go/bin:/bin\"\nGOTOOLCHAIN=\"local\"\n");
  for (const char* value : {"a\"b", "a\nb", "a$b", "a`b", "a\\b"}) {
    CAPTURE(value);
    CHECK(gov::dotenv_text({{"X", std::nullopt, value}}).error().kind == ErrorKind::usage);
  }
}

TEST_CASE("environment text: the files of a workflow are appended to") {
  const gov_test::TempDir temp;
  gov::Environment environment;
  CHECK(gov::write_github_files(environment, "/go/bin", kChanges).error().kind == ErrorKind::usage);
  environment.set("GITHUB_ENV", temp / "env");
  environment.set("GITHUB_PATH", temp / "path");
  REQUIRE(gov::write_file_atomically(temp / "env", "A=1\n"));
  REQUIRE(gov::write_github_files(environment, "/go/bin", kChanges));
  CHECK(gov::read_file(temp / "env", 4096).value() == "A=1\nGOROOT=\nGOTOOLCHAIN=local\n");
  CHECK(gov::read_file(temp / "path", 4096).value() == "/go/bin\n");
  const auto evil =
      gov::write_github_files(environment, "/go/bin", {{"X", std::nullopt, "1\nY=2"}});
  CHECK(evil.error().kind == ErrorKind::usage);
  CHECK_FALSE(gov::write_github_files(environment, "/go\n/bin", {}));
  CHECK(gov::read_file(temp / "path", 4096).value() == "/go/bin\n");
}
