// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

namespace gov_test {

// From now on the end of `parent`, which was our parent when we started, sends us SIGTERM. So no
// test that is killed leaves a server behind. (On Linux it is the end of the thread that started
// us.)
void end_with_parent(pid_t parent);

}  // namespace gov_test
