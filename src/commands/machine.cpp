// SPDX-License-Identifier: MIT
#include "commands/machine.hpp"

#include "resolve/this_host.hpp"

namespace gov {

Machine Machine::this_one() {
  const Platform built_for = build_platform();
  return {this_host(), [built_for] { return host_of(read_machine_facts(), built_for); },
          system_quarantine(built_for.os)};
}

}  // namespace gov
