// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

// What the file system below a path can do and has room for.

namespace gov {

/// Bytes that this process may still write to the file system of `path`. Absent where it does not
/// say: some (ramfs, Lustre, mounts with quotas) answer with zeros.
[[nodiscard]] std::optional<std::uint64_t> available_bytes(const std::string& path);

/// True where no program can be run. False also when the system does not say.
[[nodiscard]] bool is_mounted_noexec(const std::string& path);

/// Can a rename lead from one directory to the other? True also when either cannot be seen.
[[nodiscard]] bool is_same_file_system(const std::string& a, const std::string& b);

}  // namespace gov
