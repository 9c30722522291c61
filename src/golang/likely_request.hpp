// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gov {

/// The request that a text which is none was probably meant to be: 1.23.7 for "go 1.23.7", 1.16.5
/// for the output of `go version`, 1.24rc2 for "1.24.0rc2", 1.27 for "1.27-bookworm", 1.22 for
/// "22". Absent when the text names no version of Go, or several different ones.
[[nodiscard]] std::optional<std::string> likely_request(std::string_view text);

}  // namespace gov
