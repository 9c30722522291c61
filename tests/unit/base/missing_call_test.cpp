// SPDX-License-Identifier: MIT
#include "base/missing_call.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <initializer_list>

TEST_CASE("missing call: what a system lacks is told from what went wrong") {
  for (const int lacking : {ENOSYS, ENOTSUP, EOPNOTSUPP, ENOLCK, EINVAL, EPERM, EBADF})
    CHECK(gov::is_missing_call(lacking));
  for (const int failed :
       {0, EIO, ENOSPC, EDQUOT, EACCES, EROFS, ENOENT, EEXIST, EWOULDBLOCK, EINTR})
    CHECK_FALSE(gov::is_missing_call(failed));
}
