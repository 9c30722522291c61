// SPDX-License-Identifier: MIT
#include <sys/prctl.h>

#include "base/confinement.hpp"
#include "base/landlock.hpp"
#include "base/syscall_filter.hpp"

namespace gov {

Confinement confine_this_thread(const ThreadRights& rights) {
  Confinement confinement;
  Defences& defences = confinement.in_force;
  // The other two require it, except of root.
  defences.has_no_new_privs = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  if (!defences.has_no_new_privs) return confinement;
  auto [abi, directories] = restrict_by_landlock(rights, LandlockCalls());
  defences.landlock_abi = abi;
  confinement.open_directories = std::move(directories);
  defences.has_seccomp = restrict_by_syscall_filter(rights.network);
  return confinement;
}

Defences offered_defences() {
  Defences defences;
  defences.has_no_new_privs = ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) >= 0;
  if (!defences.has_no_new_privs) return defences;
  const int abi = LandlockCalls().abi();
  if (abi >= 1) defences.landlock_abi = abi;
  defences.has_seccomp = offers_syscall_filter();
  return defences;
}

}  // namespace gov
