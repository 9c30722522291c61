// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

namespace gov {

/// Whether the owner of a directory is somebody from whom this process must keep its files: neither
/// root nor its own user. Two owners are nobody in particular, and no danger:
///   - in a container, a number that has no account there. It is that of whoever mounted the
///     directory from outside, and so rules over the container anyway: the home of a GitHub
///     container job belongs to the runner's uid 1001, and the job runs as root.
///   - in a user namespace, the number 65534 by which the kernel shows all owners from outside.
/// For another owner than root and the own user, looks for up to five files.
[[nodiscard]] bool is_foreign_owner(uid_t owner);

}  // namespace gov
