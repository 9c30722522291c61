// SPDX-License-Identifier: MIT
#include "base/machine_facts.hpp"

#include <sys/utsname.h>

#include "base/system_facts.hpp"

namespace gov {

MachineFacts read_machine_facts() {
  MachineFacts facts;
  struct utsname names {};
  if (::uname(&names) == 0) {
    facts.kernel = names.sysname;
    facts.kernel_release = names.release;
    facts.machine = names.machine;
  }
  add_system_facts(facts);
  return facts;
}

}  // namespace gov
