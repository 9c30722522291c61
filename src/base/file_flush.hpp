// SPDX-License-Identifier: MIT
#pragma once

namespace gov {

/// Writes a file's content through to the disk's own memory; 0 or errno. 0 also where the file
/// system has no such call, because there is nothing better to do. On macOS fsync() stops at
/// the drive's cache, and F_FULLFSYNC does not (fsync(2) there).
[[nodiscard]] int flush_file(int descriptor);

}  // namespace gov
