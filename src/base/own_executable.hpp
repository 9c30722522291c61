// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

namespace gov {

/// The absolute path of the running program's file as the system reports it, independent of argv[0]
/// and PATH; absent when the system does not report it. On Linux it ends in " (deleted)" when the
/// file was replaced after the program had started. Call it before the working directory changes.
[[nodiscard]] std::optional<std::string> own_executable();

}  // namespace gov
