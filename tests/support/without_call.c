/* SPDX-License-Identifier: MIT
 *
 * without_call CALL=ERRNO... -- COMMAND [ARGUMENT...]
 *
 * Runs a command on a system that lacks calls: each CALL fails with ERRNO, as on an old kernel, behind the filter of a
 * container, or on a file system of another kind. The filter is the kernel's (seccomp), so that it works for static
 * programs, too, and for all that the command starts. Ends with 77 where filters cannot be set.
 */
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

struct named {
  const char *name;
  int number;
};

static const struct named kCalls[] = {
#ifdef SYS_symlink
    {"symlink", SYS_symlink},
#endif
#ifdef SYS_chown
    {"chown", SYS_chown},
#endif
    {"symlinkat", SYS_symlinkat}, {"flock", SYS_flock},         {"syncfs", SYS_syncfs},
    {"fsync", SYS_fsync},         {"renameat2", SYS_renameat2}, {"linkat", SYS_linkat},
    {"fchown", SYS_fchown},       {"statx", SYS_statx},
};

static const struct named kErrors[] = {
    {"ENOSYS", ENOSYS}, {"EBADF", EBADF},   {"ENOLCK", ENOLCK},         {"EINVAL", EINVAL},
    {"EPERM", EPERM},   {"ENOTSUP", ENOTSUP}, {"EOPNOTSUPP", EOPNOTSUPP}, {"EIO", EIO},
};

static int number_of(const struct named *list, size_t count, const char *name, size_t length) {
  for (size_t i = 0; i < count; ++i) {
    if (strlen(list[i].name) == length && strncmp(list[i].name, name, length) == 0) return list[i].number;
  }
  fprintf(stderr, "without_call: unknown: %.*s\n", (int)length, name);
  exit(2);
}

enum { kMostCalls = 16 };

int main(int argc, char **argv) {
  struct sock_filter filter[2 * kMostCalls + 2];
  unsigned short length = 0;
  int at = 1;
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  for (; at < argc && strcmp(argv[at], "--") != 0; ++at) {
    const char *equals = strchr(argv[at], '=');
    if (equals == NULL || at > kMostCalls) return 2;
    const int call = number_of(kCalls, sizeof kCalls / sizeof *kCalls, argv[at], (size_t)(equals - argv[at]));
    const int error = number_of(kErrors, sizeof kErrors / sizeof *kErrors, equals + 1, strlen(equals + 1));
    filter[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)call, 0, 1);
    filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned)error);
  }
  if (at + 1 >= argc) return 2;
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  struct sock_fprog program = {.len = length, .filter = filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) return 77;
  execvp(argv[at + 1], argv + at + 1);
  perror(argv[at + 1]);
  return 127;
}
