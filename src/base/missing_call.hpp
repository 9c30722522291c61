// SPDX-License-Identifier: MIT
#pragma once

namespace gov {

/// True for the errno by which a system says that it lacks flock(), syncfs(), fsync() of a
/// directory, renameat2() or symlink(): old kernels and the filters of containers (ENOSYS, EPERM),
/// file systems of networks, USB sticks and other systems (ENOTSUP, EOPNOTSUPP, ENOLCK, EINVAL,
/// EPERM), and NFS without a lock service (EBADF). Only for calls whose arguments are known to be
/// right, so that EINVAL and EBADF cannot mean those.
[[nodiscard]] bool is_missing_call(int error_number);

}  // namespace gov
