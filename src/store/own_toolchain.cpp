// SPDX-License-Identifier: MIT
#include "store/own_toolchain.hpp"

#include "base/file.hpp"

namespace gov {

bool is_own_toolchain(const Layout& layout, const Toolchain& toolchain) {
  if (toolchain.goroot != layout.toolchain(toolchain.version, toolchain.platform)) return false;
  const auto status = status_of_link(toolchain.goroot);
  return !status || S_ISDIR(status->st_mode);
}

}  // namespace gov
