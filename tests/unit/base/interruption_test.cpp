// SPDX-License-Identifier: MIT
#include "base/interruption.hpp"

#include <doctest/doctest.h>
#include <signal.h>

#include <cerrno>

#include "base/process.hpp"
#include "support/forked_child.hpp"

namespace {

/// How a process ends that remembers interruptions and then does `body`.
template <class Body>
int ending_of(const Body& body) {
  return gov_test::wait_for_child(gov_test::start_child([&] {
    gov::remember_interruptions();
    gov::survive_failing_writes();
    return body();
  }));
}

}  // namespace

TEST_CASE("interruption: the first one is remembered and carried out at the end") {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    CAPTURE(number);
    CHECK(ending_of([&] {
            if (gov::is_interrupted()) return 1;
            ::raise(number);
            if (!gov::is_interrupted()) return 2;
            gov::end_by_remembered_signal();
            return 3;
          }) == 128 + number);
  }
  CHECK(ending_of([] {
          gov::end_by_remembered_signal();
          return 4;
        }) == 4);
}

TEST_CASE("interruption: the second one ends the process at once") {
  CHECK(ending_of([] {
          ::raise(SIGINT);
          ::raise(SIGTERM);
          return 1;
        }) == 128 + SIGTERM);
}

TEST_CASE("interruption: what the caller ignores stays ignored") {
  CHECK(gov_test::holds_in_child([] {
    ::signal(SIGHUP, SIG_IGN);
    gov::remember_interruptions();
    ::raise(SIGHUP);
    return !gov::is_interrupted();
  }));
}

TEST_CASE("interruption: a closed pipe is an error here and the usual end for programs run later") {
  CHECK(ending_of([] {
          int ends[2];
          if (::pipe(ends) != 0) return 1;
          ::close(ends[0]);
          return ::write(ends[1], "x", 1) == -1 && errno == EPIPE ? 0 : 2;
        }) == 0);
  const std::vector<std::string> arguments = {"sh", "-c", "kill -PIPE $$; exit 5"};
  CHECK(ending_of([&] { return gov::replace_process("/bin/sh", arguments, {}); }) == 128 + SIGPIPE);
  CHECK(ending_of([&] { return gov::run_child("/bin/sh", arguments, {})->shell_code; }) ==
        128 + SIGPIPE);
}
