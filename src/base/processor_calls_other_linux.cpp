// SPDX-License-Identifier: MIT
#include "base/processor_calls.hpp"

namespace gov {

std::optional<ProcessorCalls> processor_calls() { return std::nullopt; }

}  // namespace gov
