// SPDX-License-Identifier: MIT
#include "base/missing_call.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

namespace gov {

bool is_missing_call(int error_number) {
  constexpr std::array kMissing = {ENOSYS, ENOTSUP, EOPNOTSUPP, ENOLCK, EINVAL, EPERM, EBADF};
  return std::find(kMissing.begin(), kMissing.end(), error_number) != kMissing.end();
}

}  // namespace gov
