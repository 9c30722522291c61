// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "golang/version_request.hpp"

// Requests as words of a command line.

namespace gov {

/// A command-line word as a request: the grammar of VersionRequest, and the decorated forms that
/// people bring from other managers, such as go@1.22. Errors: usage.
[[nodiscard]] Result<VersionRequest> parse_request(std::string_view text);

/// True for a word that names packages to the go command: ./..., example.com/tool@latest.
[[nodiscard]] bool is_package_word(std::string_view word);

/// True for a word that can be nothing but a version: parse_request() takes it, and it is no name.
[[nodiscard]] bool is_plain_version(std::string_view text);

}  // namespace gov
