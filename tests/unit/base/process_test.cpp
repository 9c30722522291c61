// SPDX-License-Identifier: MIT
#include "base/process.hpp"

#include <doctest/doctest.h>
#include <signal.h>

#include <cerrno>

#include "base/file.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

namespace {

int run_shell(const std::string& script, const gov::Environment& environment = {}) {
  const auto status = gov::run_child("/bin/sh", {"sh", "-c", script}, environment);
  return status ? status->shell_code : -1;
}

}  // namespace

TEST_CASE("process: a child's exit code comes back, and 128 + the signal that ended it") {
  CHECK(run_shell("exit 0") == 0);
  CHECK(run_shell("exit 7") == 7);
  CHECK(run_shell("exit 255") == 255);
  CHECK(run_shell("kill -TERM $$") == 128 + SIGTERM);
  CHECK(run_shell("kill -KILL $$") == 128 + SIGKILL);
}

TEST_CASE("process: a child gets the environment given and nothing else") {
  gov::Environment environment;
  environment.set("GREETING", "hello world");
  CHECK(run_shell("test \"$GREETING\" = 'hello world' && test -z \"$HOME\"", environment) == 0);
}

TEST_CASE("process: arguments arrive as they are") {
  const auto status = gov::run_child(
      "/bin/sh", {"sh", "-c", "test \"$1\" = \"$2\" && test $# = 3", "sh", "a b\n*", "a b\n*", ""},
      {});
  REQUIRE(status);
  CHECK(status->shell_code == 0);
}

TEST_CASE("process: what cannot be run is an error that names it") {
  const gov_test::TempDir temp;
  REQUIRE(gov::write_file_atomically(temp / "plain", "x"));
  for (const std::string& file :
       {temp / "missing", temp / "plain", temp.path(), std::string("sh")}) {
    CAPTURE(file);
    const auto status = gov::run_child(file, {"x"}, {});
    REQUIRE_FALSE(status);
    CHECK(status.error().what.find(file) != std::string::npos);
  }
}

TEST_CASE("process: Ctrl-C reaches the child, and this process stays as it was") {
  struct sigaction before {};
  struct sigaction after {};
  REQUIRE(::sigaction(SIGINT, nullptr, &before) == 0);
  CHECK(run_shell("kill -INT $PPID; kill -QUIT $PPID; kill -INT $$; exit 5") == 128 + SIGINT);
  REQUIRE(::sigaction(SIGINT, nullptr, &after) == 0);
  const bool is_restored = before.sa_handler == after.sa_handler;
  CHECK(is_restored);
}

TEST_CASE("process: signals that the caller ignores stay ignored in the child") {
  CHECK(gov_test::holds_in_child([] {
    ::signal(SIGINT, SIG_IGN);
    ::signal(SIGQUIT, SIG_IGN);
    return run_shell("kill -INT $$; kill -QUIT $$; exit 5") == 5;
  }));
}

TEST_CASE("process: the exit code is found although the caller ignores SIGCHLD") {
  CHECK(gov_test::holds_in_child([] {
    ::signal(SIGCHLD, SIG_IGN);
    return run_shell("exit 7") == 7;
  }));
}

TEST_CASE("process: replacing this process, and the errno when that fails") {
  const pid_t child = gov_test::start_child([] {
    gov::Environment environment;
    environment.set("CODE", "9");
    return gov::replace_process("/bin/sh", {"sh", "-c", "exit $CODE"}, environment);
  });
  CHECK(gov_test::wait_for_child(child) == 9);
  CHECK(gov::replace_process("/nonexistent/program", {"x"}, {}) == ENOENT);
  CHECK(gov::replace_process("/", {}, {}) == EACCES);
}
