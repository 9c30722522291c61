// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "golang/version_request.hpp"

// Requests as words of a command line.

namespace gov {

/// A command-line word as a request. Errors: usage.
[[nodiscard]] Result<VersionRequest> parse_request(std::string_view text);

}  // namespace gov
