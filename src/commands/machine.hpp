// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "golang/host.hpp"
#include "store/quarantine.hpp"

namespace gov {

/// The machine that gov runs on, as a value, so that tests can replace it.
struct Machine {
  HostPlatforms platforms;     // cheap to determine; assumes that Rosetta is present
  std::function<Host()> host;  // asks the system; for commands that install and explain
  Quarantine quarantine;

  [[nodiscard]] static Machine this_one();
};

}  // namespace gov
