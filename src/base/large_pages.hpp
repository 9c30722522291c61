// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace gov {

inline constexpr std::size_t kLargePageBytes = std::size_t{2} << 20U;

/// Asks the system to map `memory` by pages of kLargePageBytes, where it has such. Both the place
/// and the size are multiples of that. A wish: refused, the memory is as good and slower to touch.
void ask_for_large_pages(void* memory, std::size_t size);

}  // namespace gov
