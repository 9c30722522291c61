// SPDX-License-Identifier: MIT
#include <sys/mman.h>

#include "base/large_pages.hpp"

namespace gov {

void ask_for_large_pages(void* memory, std::size_t size) {
  (void)::madvise(memory, size, MADV_HUGEPAGE);
}

}  // namespace gov
