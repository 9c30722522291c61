// SPDX-License-Identifier: MIT
#include "golang/host_platforms.hpp"

namespace gov {

std::vector<Platform> HostPlatforms::wanted(const std::optional<std::string>& architecture) const {
  if (architecture) return {Platform{native.os, *architecture}};
  if (translated) return {native, *translated};
  return {native};
}

HostPlatforms host_platforms(const Platform& built_for, bool is_translated) {
  const bool is_apple_silicon =
      built_for.os == "darwin" && (built_for.arch == "arm64" || is_translated);
  if (!is_apple_silicon) return HostPlatforms{built_for, std::nullopt};
  return HostPlatforms{Platform{"darwin", "arm64"}, Platform{"darwin", "amd64"}};
}

}  // namespace gov
