// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gov {

/// The path that a file:// address stands for, without its percent-encoding; absent for an address
/// of another scheme or machine, and for a path that hides a NUL or is encoded wrongly.
[[nodiscard]] std::optional<std::string> path_of_file_address(std::string_view address);

}  // namespace gov
