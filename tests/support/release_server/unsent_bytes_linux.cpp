// SPDX-License-Identifier: MIT
#include <linux/sockios.h>
#include <sys/ioctl.h>

#include "unsent_bytes.hpp"

namespace gov_test {

std::optional<long> unsent_bytes(int socket) {
  int count = 0;
  if (ioctl(socket, SIOCOUTQ, &count) != 0) return std::nullopt;
  return count;
}

}  // namespace gov_test
