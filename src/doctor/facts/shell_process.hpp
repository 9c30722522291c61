// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

#include "doctor/disk.hpp"

namespace gov {

/// When the process that started gov was started: the shell, where gov was typed. Absent when the
/// system does not say.
[[nodiscard]] std::optional<std::chrono::system_clock::time_point> parent_start_time(
    const Disk& disk);

}  // namespace gov
