// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "base/result.hpp"
#include "install/install_plan.hpp"
#include "install/installer.hpp"

namespace gov {

/// Called for each toolchain as soon as it is installed, from the thread that installed it.
using OnInstalled = std::function<void(const InstallPlan&, const Installed&)>;

/// Installs all plans, at most `parallel` at a time, and then deletes what dead processes left in
/// staging. The outcomes are in the order of the plans; a failure does not stop the others.
[[nodiscard]] std::vector<InstallOutcome> install_all(const InstallJob& job,
                                                      const std::vector<InstallPlan>& plans,
                                                      std::size_t parallel,
                                                      const OnInstalled& on_installed);

}  // namespace gov
