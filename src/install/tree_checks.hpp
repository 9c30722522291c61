// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.hpp"
#include "golang/version.hpp"

namespace gov {

/// Is the unpacked tree the Go that was asked for? `goroot`/VERSION must name it in its first line,
/// and bin/go and bin/gofmt must be executable. Errors: integrity.
[[nodiscard]] Result<void> check_tree(const std::string& goroot, const Version& version);

}  // namespace gov
