// SPDX-License-Identifier: MIT
#include <sys/sysctl.h>
#include <sys/time.h>
#include <unistd.h>

#include "doctor/facts/shell_process.hpp"

namespace gov {

std::optional<std::chrono::system_clock::time_point> parent_start_time(const Disk&) {
  int name[] = {CTL_KERN, KERN_PROC, KERN_PROC_PID, ::getppid()};
  struct kinfo_proc process {};
  std::size_t size = sizeof(process);
  if (::sysctl(name, 4, &process, &size, nullptr, 0) != 0 || size == 0) return std::nullopt;
  return std::chrono::system_clock::time_point(
      std::chrono::seconds(process.kp_proc.p_starttime.tv_sec));
}

}  // namespace gov
