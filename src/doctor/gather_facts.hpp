// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/facts/facts.hpp"
#include "doctor/surroundings.hpp"

namespace gov {

/// Looks at everything that the checks of a default run need. Reads files and directories; starts
/// no process and opens no socket. `around` must outlive the facts.
[[nodiscard]] Facts gather_facts(const Surroundings& around);

}  // namespace gov
