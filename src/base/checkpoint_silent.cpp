// SPDX-License-Identifier: MIT
#include "base/checkpoint.hpp"

namespace gov {

Result<void> checkpoint(const char* /*name*/) { return {}; }

void checkpoint_after_commit(const char* /*name*/) {}

}  // namespace gov
