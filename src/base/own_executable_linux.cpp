// SPDX-License-Identifier: MIT
#include <sys/auxv.h>

#include "base/file.hpp"
#include "base/own_executable.hpp"

namespace gov {

std::optional<std::string> own_executable() {
  if (auto path = link_target("/proc/self/exe")) return path;
  // /proc is not mounted, as in a bare chroot. The kernel also keeps the name that execve was
  // called with (getauxval(3)), which the caller cannot make up: execve found this program by it.
  const auto* const name = reinterpret_cast<const char*>(::getauxval(AT_EXECFN));
  return name == nullptr ? std::nullopt : canonical_path(name);
}

}  // namespace gov
