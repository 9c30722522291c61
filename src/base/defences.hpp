// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

namespace gov {

/// What a system has to confine a thread with (base/confinement).
struct Defences {
  /// The version of Landlock's interface, which is at least 1. It restricts truncating since 3 and
  /// connecting since 4; before, only seccomp does.
  std::optional<int> landlock_abi;
  bool has_seccomp = false;
  bool has_no_new_privs = false;

  bool operator==(const Defences&) const = default;
};

/// What this kernel offers. Asks by three system calls and changes nothing.
[[nodiscard]] Defences offered_defences();

}  // namespace gov
