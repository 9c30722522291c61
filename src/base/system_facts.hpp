// SPDX-License-Identifier: MIT
#pragma once

#include "base/machine_facts.hpp"

namespace gov {

/// The part of base/machine_facts that differs between systems: everything but uname(2).
void add_system_facts(MachineFacts& facts);

}  // namespace gov
