// SPDX-License-Identifier: MIT
#pragma once

#include "golang/version_request.hpp"
#include "install/install_plan.hpp"

namespace gov {

/// What was asked for, in the words of whoever asked, and what will be fetched for it.
struct InstallTarget {
  VersionRequest request;
  InstallPlan plan;
};

}  // namespace gov
