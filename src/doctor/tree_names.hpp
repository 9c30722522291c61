// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "doctor/facts/facts.hpp"

// How findings speak of a Go.

namespace gov {

/// "go1.22.5", or "a Go" where it does not say which it is.
[[nodiscard]] std::string name_of(const GoTree& tree);

/// Is it the Go that runs in the working directory?
[[nodiscard]] bool is_running(const Facts& facts, const GoTree& tree);

/// What gov's commands call it ("1.22.5"); absent unless it lies in the user's own store.
[[nodiscard]] std::optional<std::string> version_in_store(const Facts& facts, const GoTree& tree);

/// What its program is for: of several, the one for the machine's own processor. Absent where the
/// header cannot be read, or is for a processor that Go does not know.
[[nodiscard]] std::optional<Platform> platform_of(const Facts& facts, const GoTree& tree);

}  // namespace gov
