// SPDX-License-Identifier: MIT
#include "commands/machine.hpp"

#include "base/file.hpp"
#include "resolve/this_host.hpp"

namespace gov {

Machine Machine::this_one() {
  const Platform built_for = build_platform();
  const auto host = [built_for] {
    Host judged = host_of(read_machine_facts(), built_for);
    judged.has_file = is_regular_file;
    return judged;
  };
  return {this_host(), host, system_quarantine(built_for.os)};
}

}  // namespace gov
