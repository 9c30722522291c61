// SPDX-License-Identifier: MIT
#include "fetch/sigpipe_guard.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <cerrno>

TEST_CASE("sigpipe guard: writing to a closed pipe is an error and leaves no signal behind") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  REQUIRE(::close(ends[0]) == 0);
  {
    const gov::SigpipeGuard guard;
    CHECK(::write(ends[1], "x", 1) == -1);
    CHECK(errno == EPIPE);
  }
  sigset_t pending{};
  REQUIRE(::sigpending(&pending) == 0);
  CHECK(sigismember(&pending, SIGPIPE) == 0);
  ::close(ends[1]);
}
