// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "golang/compatibility.hpp"

namespace gov {

/// Reads the headers of the programs in a tree (bin/go, bin/gofmt, pkg/tool/*/*, but no scripts)
/// and compares them with the requested platform. Returns the obstacles to running them on this
/// machine, each once, with the program in which it was found. Errors: integrity for a file that is
/// not a program of that platform.
[[nodiscard]] Result<std::vector<Obstacle>> check_programs(const std::string& goroot,
                                                           const Version& version,
                                                           const Platform& platform,
                                                           const Host& host);

}  // namespace gov
