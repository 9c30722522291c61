// SPDX-License-Identifier: MIT
#include "base/unique_fd.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>

namespace {

bool is_open(int descriptor) { return ::fcntl(descriptor, F_GETFD) != -1; }

}  // namespace

TEST_CASE("unique fd: closes exactly once, whoever owns it last") {
  int pipe_ends[2] = {-1, -1};
  REQUIRE(::pipe(pipe_ends) == 0);
  {
    gov::UniqueFd first(pipe_ends[0]);
    gov::UniqueFd second(pipe_ends[1]);
    gov::UniqueFd moved(std::move(first));
    CHECK_FALSE(first.is_open());  // NOLINT(bugprone-use-after-move): that is what is tested
    second = std::move(moved);
    CHECK_FALSE(is_open(pipe_ends[1]));
    CHECK(second.number() == pipe_ends[0]);
    CHECK(is_open(pipe_ends[0]));
  }
  CHECK_FALSE(is_open(pipe_ends[0]));
}

TEST_CASE("unique fd: a released descriptor stays open") {
  gov::UniqueFd file(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  REQUIRE(file.is_open());
  const int number = file.release();
  file.reset();
  CHECK(is_open(number));
  ::close(number);
}
