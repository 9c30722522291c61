// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doctor/disk.hpp"

namespace gov {

/// A mounted file system.
struct Mount {
  std::string point{};  // the directory on which it is mounted
  std::string type{};   // "ext4", "nfs4", "apfs"
  bool is_noexec = false;
  bool is_read_only = false;

  /// Over the network, or by a program on the other side of a virtual machine.
  [[nodiscard]] bool is_network() const;
};

/// All of them; later ones lie over earlier ones. Asks the system once. Empty when it does not say.
[[nodiscard]] std::vector<Mount> read_mounts(const Disk& disk);
/// The text of Linux's /proc/self/mounts (proc(5)). Pure.
[[nodiscard]] std::vector<Mount> parse_mounts(std::string_view text);
/// The file system in which an absolute path without links lies; null when it is not in the table.
[[nodiscard]] const Mount* mount_of(const std::vector<Mount>& mounts, std::string_view path);

}  // namespace gov
