// SPDX-License-Identifier: MIT
#include "base/file.hpp"
#include "base/own_executable.hpp"

namespace gov {

std::optional<std::string> own_executable() { return link_target("/proc/self/exe"); }

}  // namespace gov
