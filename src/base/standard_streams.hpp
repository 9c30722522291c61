// SPDX-License-Identifier: MIT
#pragma once

namespace gov {

/// Occupies the descriptors 0, 1 and 2 where the caller has closed them. Otherwise the next file
/// that is opened gets that number, and messages would be written into it. Reading from and writing
/// to such a descriptor still fails with EBADF. To be called before any file is opened.
void occupy_standard_streams();

}  // namespace gov
