// SPDX-License-Identifier: MIT
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/processor_calls.hpp"
#include "base/syscall_filter.hpp"

namespace gov {
namespace {

// Newer than the headers of some systems that gov is built on; from 424 on, the numbers are the
// same on every processor.
constexpr std::uint32_t kIoUringSetup = 425;
constexpr std::uint32_t kMoveMount = 429;
constexpr std::uint32_t kPidfdGetfd = 438;
constexpr std::uint32_t kFchmodat2 = 452;
constexpr std::uint32_t kSetxattrat = 463;
constexpr std::uint32_t kRemovexattrat = 466;

constexpr std::uint32_t kAlwaysRefused[] = {
    // Programs.
    SYS_execve, SYS_execveat,
    // Other processes.
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, kPidfdGetfd,
    // Another view of the file system.
    SYS_unshare, SYS_setns, SYS_mount, SYS_umount2, kMoveMount, SYS_pivot_root, SYS_chroot,
    SYS_open_by_handle_at,
    // Ways around this filter.
    kIoUringSetup,
    // The kernel itself, and parts of it that few programs need and many attacks have used.
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_add_key, SYS_request_key, SYS_keyctl,
    SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_reboot, SYS_swapon,
    SYS_swapoff};

constexpr std::uint32_t kRefusedWithoutNetwork[] = {
    SYS_socket, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4,
    // Attributes of a file that is not open.
    SYS_truncate, SYS_fchmodat, kFchmodat2, SYS_fchownat, SYS_utimensat, SYS_setxattr,
    SYS_lsetxattr, kSetxattrat, SYS_removexattr, SYS_lremovexattr, kRemovexattrat};

constexpr std::uint32_t kRefuse =
    SECCOMP_RET_ERRNO | (static_cast<std::uint32_t>(EPERM) & SECCOMP_RET_DATA);

sock_filter load(std::size_t offset) {
  return {
      .code = BPF_LD | BPF_W | BPF_ABS, .jt = 0, .jf = 0, .k = static_cast<std::uint32_t>(offset)};
}

sock_filter answer(std::uint32_t action) {
  return {.code = BPF_RET | BPF_K, .jt = 0, .jf = 0, .k = action};
}

enum class Comparison : std::uint16_t {
  equal = BPF_JMP | BPF_JEQ | BPF_K,
  at_least = BPF_JMP | BPF_JGE | BPF_K
};

/// Goes on with the next instruction where the comparison holds, and skips that one otherwise.
sock_filter when(Comparison comparison, std::uint32_t value) {
  return {.code = static_cast<std::uint16_t>(comparison), .jt = 0, .jf = 1, .k = value};
}

/// Skips the next instruction where the loaded value is this one.
sock_filter unless_equal(std::uint32_t value) {
  return {.code = BPF_JMP | BPF_JEQ | BPF_K, .jt = 1, .jf = 0, .k = value};
}

void refuse(std::vector<sock_filter>& filter, std::span<const std::uint32_t> calls) {
  for (const std::uint32_t call : calls) {
    filter.push_back(when(Comparison::equal, call));
    filter.push_back(answer(kRefuse));
  }
}

/// A call through another ABI (32-bit programs, x32) has other numbers, so all of those are
/// refused.
std::vector<sock_filter> filter_for(const ProcessorCalls& processor,
                                    ThreadRights::Network network) {
  std::vector<sock_filter> filter = {load(offsetof(seccomp_data, arch)),
                                     unless_equal(processor.audit_architecture),
                                     answer(kRefuse),
                                     load(offsetof(seccomp_data, nr)),
                                     when(Comparison::at_least, processor.first_foreign),
                                     answer(kRefuse)};
  refuse(filter, kAlwaysRefused);
  if (network == ThreadRights::Network::none) {
    refuse(filter, kRefusedWithoutNetwork);
    refuse(filter, processor.file_attribute_calls);
  }
  filter.push_back(answer(SECCOMP_RET_ALLOW));
  return filter;
}

}  // namespace

bool restrict_by_syscall_filter(ThreadRights::Network network) {
  // Without the flag, kernels before 5.16 slow the thread down against attacks on its speculation,
  // which matter where it runs somebody's code. Kernels before 4.17 do not know it.
  constexpr unsigned kKeepSpeculation = 1U << 2U;  // SECCOMP_FILTER_FLAG_SPEC_ALLOW
  const auto processor = processor_calls();
  if (!processor) return false;
  std::vector<sock_filter> filter = filter_for(*processor, network);
  const sock_fprog program{.len = static_cast<unsigned short>(filter.size()),
                           .filter = filter.data()};
  for (const unsigned flags : {kKeepSpeculation, 0U}) {
    if (::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &program) == 0) return true;
  }
  return false;
}

bool offers_syscall_filter() {
  constexpr unsigned kAskForAction = 2;  // SECCOMP_GET_ACTION_AVAIL, since 4.14
  std::uint32_t action = SECCOMP_RET_ERRNO;
  return processor_calls() && ::syscall(SYS_seccomp, kAskForAction, 0, &action) == 0;
}

}  // namespace gov
