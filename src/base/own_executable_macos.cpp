// SPDX-License-Identifier: MIT
#include <limits.h>
#include <mach-o/dyld.h>

#include <array>
#include <cstdint>

#include "base/file.hpp"
#include "base/own_executable.hpp"

namespace gov {

std::optional<std::string> own_executable() {
  std::array<char, PATH_MAX> buffer{};
  auto size = static_cast<std::uint32_t>(buffer.size());
  if (_NSGetExecutablePath(buffer.data(), &size) != 0) return std::nullopt;
  return canonical_path(buffer.data());
}

}  // namespace gov
