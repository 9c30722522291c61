// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "golang/version_request.hpp"

// Requests as words of a command line.

namespace gov {

/// A command-line word as a request. Errors: usage.
[[nodiscard]] Result<VersionRequest> parse_request(std::string_view text);

/// A request as one word of a command that people copy: quoted where a shell would take it apart.
[[nodiscard]] std::string shell_word(const std::string& request);

}  // namespace gov
