// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>

namespace gov {

/// "less than a minute", "5 minutes", "1 hour", "12 days": whole units, rounded down.
[[nodiscard]] std::string age_text(std::chrono::seconds age);

}  // namespace gov
