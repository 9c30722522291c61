// SPDX-License-Identifier: MIT
#include <linux/audit.h>

#include <limits>

#include "base/processor_calls.hpp"

namespace gov {

std::optional<ProcessorCalls> processor_calls() {
  return ProcessorCalls{.audit_architecture = AUDIT_ARCH_AARCH64,
                        .first_foreign = std::numeric_limits<std::uint32_t>::max(),
                        .file_attribute_calls = {}};
}

}  // namespace gov
