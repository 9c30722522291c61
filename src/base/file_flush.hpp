// SPDX-License-Identifier: MIT
#pragma once

namespace gov {

/// Makes a file's content reach the disk before anything that is written later, such as the rename
/// that puts the file in place; 0 or errno. 0 also where the file system has no such call, because
/// there is nothing better to do. On Linux the content is durable afterwards. On macOS, where that
/// takes F_FULLFSYNC and 5 to 20 ms, only the order is kept (F_BARRIERFSYNC of fcntl(2) there):
/// after a power cut there is the old file or the whole new one.
[[nodiscard]] int flush_file(int descriptor);

}  // namespace gov
