// SPDX-License-Identifier: MIT
#pragma once

#include "base/confinement.hpp"

// A filter of system calls (seccomp, since Linux 3.17;
// https://docs.kernel.org/userspace-api/seccomp_filter.html). It lists what is refused: a list of
// what is allowed would break with each new version of a C library or of a sanitizer.

namespace gov {

/// Has the kernel refuse, with EPERM, the calls by which the calling thread could start a program,
/// look into other processes, enter namespaces, mount, get around this filter, or change the
/// kernel; and, where it has no network, those by which it could use one or change the mode, owner
/// or times of a file by its path, which Landlock does not restrict. The thread must have
/// no_new_privs. False where the kernel has no filters, or gov none for this processor.
[[nodiscard]] bool restrict_by_syscall_filter(ThreadRights::Network network);

/// Could there be a filter? Kernels before 4.14 do not say, which counts as no.
[[nodiscard]] bool offers_syscall_filter();

}  // namespace gov
