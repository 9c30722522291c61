// SPDX-License-Identifier: MIT
#include "shell/shell_question.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov::Shell;

TEST_CASE("shell question: answers stand between marks, whatever is printed around them") {
  using Answers = std::vector<std::string>;
  CHECK(gov::answers_in("noise\nM{/a b}M\nM{}M more", "M") == Answers{"/a b", ""});
  CHECK(gov::answers_in("M{a}b}M", "M") == Answers{"a}b"});
  CHECK(gov::answers_in("M{a", "M").empty());
  CHECK(gov::answers_in("{a}", "M").empty());
  CHECK(gov::answers_in("", "M").empty());
}

TEST_CASE("shell question: the login shell comes before the first one on PATH") {
  const gov_test::TempDir temp;
  for (const char* folder : {"one", "two"}) {
    REQUIRE(gov::make_directories(temp / folder));
    REQUIRE(gov::write_file_atomically(std::string(temp / folder) + "/zsh", "", 0755));
  }
  gov::Environment environment;
  environment.set("PATH", temp / "one");
  const gov::GovPlaces places{.shims = "/shims", .questions = "/questions"};
  CHECK(gov::find_shell(Shell::zsh, environment, places)->file == temp / "one/zsh");
  CHECK_FALSE(gov::find_shell(Shell::fish, environment, places));
  environment.set("SHELL", temp / "two/zsh");
  CHECK(gov::find_shell(Shell::zsh, environment, places)->file == temp / "two/zsh");
  environment.set("SHELL", temp / "two/none/zsh");
  CHECK(gov::find_shell(Shell::zsh, environment, places)->file == temp / "one/zsh");
}

TEST_CASE("shell question: the shell is asked as if gov was not set up") {
  const gov_test::TempDir temp;
  REQUIRE(gov::write_file_atomically(temp / "bash", "", 0755));
  gov::Environment environment;
  environment.set("PATH", "/shims:" + temp.path() + ":/shims");
  environment.set("GOV_VERSION", "1.22");
  environment.set("GOROOT", "/go");
  const auto program =
      gov::find_shell(Shell::bash, environment, {.shims = "/shims", .questions = ""});
  REQUIRE(program);
  CHECK(program->environment.find("PATH") == temp.path());
  CHECK_FALSE(program->environment.find("GOV_VERSION"));
  CHECK(program->environment.find("GOROOT") == "/go");
}

TEST_CASE("shell question: what the shell is started with, and what it says") {
  const gov_test::TempDir temp;
  // A shell that prints its words, and its script when it is run.
  REQUIRE(gov::write_file_atomically(
      temp / "zsh", "#!/bin/sh\necho \"$@\" | tr '\\n' ' '\necho \"$5{$6}$5\"\n", 0755));
  REQUIRE(gov::write_file_atomically(temp / "question.sh", "script\n"));
  gov::Environment environment;
  environment.set("PATH", temp.path() + ":/usr/bin:/bin");
  const auto program =
      gov::find_shell(Shell::zsh, environment, {.shims = "/shims", .questions = temp.path()});
  REQUIRE(program);
  const auto answer = gov::ask_shell(
      *program, {.options = {"-l"}, .question = "question.sh", .arguments = {"value"}},
      gov::Clock::real());
  CHECK(answer.output.starts_with("-l -c script"));
  CHECK(answer.values == std::vector<std::string>{"value"});
}
