// SPDX-License-Identifier: MIT
#pragma once

#include "base/machine_facts.hpp"

namespace gov {

/// What differs between systems in base/machine_facts: all but what uname says.
void add_system_facts(MachineFacts& facts);

}  // namespace gov
