// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.hpp"
#include "golang/version_request.hpp"

namespace gov {

/// Writes the pin file .go-version of a folder, keeping its comments, and returns its path.
/// Errors: permission, failure.
[[nodiscard]] Result<std::string> write_pin(const std::string& directory,
                                            const VersionRequest& request);

}  // namespace gov
