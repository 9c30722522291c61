// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace gov_test {

// A platform in the words of Go's file names and index: `armv6l` for 32-bit ARM on Linux.
struct ReleasePlatform {
  std::string os;
  std::string arch;
};

// That of the running kernel. Throws std::runtime_error when it will not say.
ReleasePlatform host_platform();

}  // namespace gov_test
