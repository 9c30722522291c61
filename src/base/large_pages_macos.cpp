// SPDX-License-Identifier: MIT
#include "base/large_pages.hpp"

namespace gov {

// Apple silicon's pages are of 16 KiB already, and macOS offers no larger ones for a wish.
void ask_for_large_pages(void* /*memory*/, std::size_t /*size*/) {}

}  // namespace gov
