// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.hpp"
#include "golang/version.hpp"

namespace gov {

/// Checks that the unpacked tree is the requested Go: the first line of `goroot`/VERSION names it,
/// and bin/go and bin/gofmt are executable. Errors: integrity.
[[nodiscard]] Result<void> check_tree(const std::string& goroot, const Version& version);

}  // namespace gov
