// SPDX-License-Identifier: MIT
#pragma once

#include "golang/version_request.hpp"
#include "install/install_plan.hpp"

namespace gov {

/// A request as given, and the plan for it.
struct InstallTarget {
  VersionRequest request;
  InstallPlan plan;
};

}  // namespace gov
