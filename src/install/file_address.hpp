// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gov {

/// The path of a file:// URL, percent-decoded; absent for a URL of another scheme or machine, and
/// for a path that contains a NUL or is encoded incorrectly.
[[nodiscard]] std::optional<std::string> path_of_file_address(std::string_view address);

}  // namespace gov
