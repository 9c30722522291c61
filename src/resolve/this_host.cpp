// SPDX-License-Identifier: MIT
#include "resolve/this_host.hpp"

#include "base/machine_facts.hpp"

namespace gov {

HostPlatforms this_host() { return host_platforms(build_platform(), is_translated_process()); }

}  // namespace gov
