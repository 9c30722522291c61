// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/confinement.hpp"
#include "base/unique_fd.hpp"

// Landlock, Linux's way for an unprivileged thread to give up access to files and the network
// (since 5.13; https://docs.kernel.org/userspace-api/landlock.html). Its header is newer than some
// systems that gov is built on, so what is needed of it stands here.

namespace gov {

/// struct landlock_ruleset_attr. A kernel that knows only the first members takes it as long as the
/// others are 0.
struct LandlockRuleset {
  std::uint64_t handled_access_fs = 0;   // refused unless a rule allows it
  std::uint64_t handled_access_net = 0;  // since ABI 4
  std::uint64_t scoped = 0;              // since ABI 6

  bool operator==(const LandlockRuleset&) const = default;
};

/// What is handled for these rights where the kernel has this ABI, which is at least 1.
[[nodiscard]] LandlockRuleset landlock_ruleset(const ThreadRights& rights, int abi);

/// The handled accesses that are allowed below a writable directory.
[[nodiscard]] std::uint64_t landlock_access_below_writable(const LandlockRuleset& ruleset);

/// The system calls; tests have others. -1 and errno on failure.
struct LandlockCalls {
  LandlockCalls();

  std::function<int()> abi;  // the kernel's ABI version
  std::function<int(const LandlockRuleset&)> create_ruleset;
  std::function<int(int ruleset, int directory, std::uint64_t access)> allow_below;
  std::function<int(int ruleset)> restrict_self;
};

struct LandlockRestriction {
  std::optional<int> abi;  // absent where nothing is restricted
  std::vector<UniqueFd> directories;
};

/// Restricts the calling thread, which must have no_new_privs. Restricts nothing where the kernel
/// has no Landlock, or where it refuses one of the writable directories: half a policy would make
/// an install fail.
[[nodiscard]] LandlockRestriction restrict_by_landlock(const ThreadRights& rights,
                                                       const LandlockCalls& calls);

}  // namespace gov
