// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "golang/platform.hpp"

namespace gov {

/// The platforms whose programs run here, the best one first.
struct HostPlatforms {
  Platform native;
  /// darwin/amd64 on Apple silicon, where Rosetta translates it: good enough for releases that were
  /// never published for arm64.
  std::optional<Platform> translated{};

  [[nodiscard]] bool can_run(const Platform& platform) const {
    return platform == native || platform == translated;
  }

  /// The platforms that a request is for, the best one first: that of the processor it names, else
  /// all that run here.
  [[nodiscard]] std::vector<Platform> wanted(const std::optional<std::string>& architecture) const;

  friend bool operator==(const HostPlatforms&, const HostPlatforms&) = default;
};

/// For a program that was compiled for `built_for`. One for Intel that is translated runs on Apple
/// silicon. What it says of Rosetta is that it may be there: golang/host knows whether it is.
[[nodiscard]] HostPlatforms host_platforms(const Platform& built_for, bool is_translated);

}  // namespace gov
