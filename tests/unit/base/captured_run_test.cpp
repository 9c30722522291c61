// SPDX-License-Identifier: MIT
#include "base/captured_run.hpp"

#include <doctest/doctest.h>

namespace {

constexpr gov::CaptureLimits kLimits{std::chrono::seconds(20), 1U << 16U};

gov::CapturedRun run(const std::string& script, const gov::CaptureLimits& limits = kLimits) {
  gov::Environment environment;
  environment.set("PATH", "/usr/bin:/bin");
  environment.set("WORD", "said");
  return gov::run_captured("/bin/sh", {"sh", "-c", script}, environment, limits, gov::Clock::real())
      .value();
}

}  // namespace

TEST_CASE("captured run: both outputs are collected, in the given environment") {
  const auto captured = run("echo $WORD; echo more >&2");
  CHECK(captured.was_in_time);
  CHECK(captured.output == "said\nmore\n");
}

TEST_CASE("captured run: there is nothing to read and no terminal to ask on") {
  CHECK(run("read -r line || echo nothing").output == "nothing\n");
  CHECK(run("(: </dev/tty) 2>/dev/null || echo none").output == "none\n");
}

TEST_CASE("captured run: a program that does not end is killed with its children") {
  const auto captured = run("echo begun; sleep 1000 & wait", {std::chrono::milliseconds(300), 64});
  CHECK_FALSE(captured.was_in_time);
  CHECK(captured.output == "begun\n");
}

TEST_CASE("captured run: a background process that holds the output open is not waited for") {
  const auto captured = run("sleep 1000 & echo done");
  CHECK(captured.was_in_time);
  CHECK(captured.output == "done\n");
}

TEST_CASE("captured run: a closed output and endless output do no harm") {
  CHECK(run("exec >&- 2>&-; sleep 0.1").output.empty());
  CHECK(run("yes | head -c 300000", {std::chrono::seconds(20), 10}).output == "y\ny\ny\ny\ny\n");
}

TEST_CASE("captured run: a missing program is an error that names it") {
  const auto captured = gov::run_captured("/nonexistent/zsh", {"zsh"}, gov::Environment(), kLimits,
                                          gov::Clock::real());
  REQUIRE_FALSE(captured);
  CHECK(captured.error().what == "cannot run \"/nonexistent/zsh\"");
}
