// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gov {

/// The hash ("h1:...") that the Go checksum database has for the toolchain module of a release
/// ("go1.22.5") and a platform ("linux-amd64"), from the copy of its records that is built into
/// gov. Absent for what is newer than that copy, or was never in the log.
[[nodiscard]] std::optional<std::string> known_toolchain_hash(std::string_view release,
                                                              std::string_view platform);

}  // namespace gov
