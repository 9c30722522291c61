// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gov {

/// The file of trusted certificates to use in place of the one built into libcurl: the first of the
/// usual places that has one, when `built_in` is empty or does not exist (a binary that was built
/// elsewhere). Absent: keep the built-in one, or there is none anywhere. Looks at the disk.
[[nodiscard]] std::optional<std::string> substitute_ca_bundle(std::string_view built_in);

}  // namespace gov
