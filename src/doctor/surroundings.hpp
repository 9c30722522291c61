// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "golang/host.hpp"
#include "golang/host_platforms.hpp"
#include "resolve/run_environment.hpp"
#include "settings/settings.hpp"
#include "settings/settings_problem.hpp"
#include "store/layout.hpp"
#include "store/shim_links.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// What the doctor looks at. Everything that differs between two machines is passed in, so that a
/// test can describe any of them.
struct Surroundings {
  const Environment& environment;
  const Layout& layout;
  const Stores& stores;
  HookStyle hook = HookStyle::shims;  // of the settings
  SwitchingPolicy switching = SwitchingPolicy::store;
  std::optional<SettingsProblem> settings_problem{};  // why the settings are not in force
  HostPlatforms platforms{};
  Host host{};
  ProgramFiles programs{};                 // of this gov
  std::string shell_scripts{};             // of this gov
  std::optional<std::string> directory{};  // the working directory; absent when it was deleted
  uid_t user = 0;                          // the effective user
  std::string system_root{};               // stands in the place of "/" in tests (doctor/disk.hpp)
};

}  // namespace gov
