// SPDX-License-Identifier: MIT
#include "base/machine_facts.hpp"

#include <doctest/doctest.h>
#include <sys/utsname.h>

TEST_CASE("machine facts: the system is asked") {
  const auto facts = gov::read_machine_facts();
  struct utsname names {};
  REQUIRE(::uname(&names) == 0);
  CHECK(facts.kernel == names.sysname);
  CHECK(facts.kernel_release == names.release);
  CHECK(facts.machine == names.machine);
  CHECK_FALSE(facts.system.empty());
}
