// SPDX-License-Identifier: MIT
#include <linux/audit.h>
#include <sys/syscall.h>

#include <array>

#include "base/processor_calls.hpp"

namespace gov {

std::optional<ProcessorCalls> processor_calls() {
  constexpr std::uint32_t kX32 = 0x40000000;  // __X32_SYSCALL_BIT
  static constexpr std::array<std::uint32_t, 6> kFileAttributes = {
      SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat};
  return ProcessorCalls{.audit_architecture = AUDIT_ARCH_X86_64,
                        .first_foreign = kX32,
                        .file_attribute_calls = kFileAttributes};
}

}  // namespace gov
