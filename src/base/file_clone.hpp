// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace gov {

/// What differs between systems in base/file_copy: makes `to` a copy-on-write clone of an open
/// file. False, with nothing created, where the file system does not support clones.
[[nodiscard]] bool clone_file(int from, const std::string& to);

}  // namespace gov
