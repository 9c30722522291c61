// SPDX-License-Identifier: MIT
#pragma once

#include <grp.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>

// Parts of a test that need a process of their own: another holder of a lock, a changed working
// directory or umask, a user without root's powers. Checks do not cross the border; results do.

namespace gov_test {

inline constexpr uid_t kOrdinaryUser = 65534;

/// Starts `body` in a child, which ends with the int that it returns.
template <class Body>
pid_t start_child(const Body& body) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(body());
  return child;
}

/// The exit code, or 128 + the signal's number.
inline int wait_for_child(pid_t child) {
  int ended = 0;
  while (::waitpid(child, &ended, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return WIFSIGNALED(ended) ? 128 + WTERMSIG(ended) : WEXITSTATUS(ended);
}

/// True when `body`, which asks for something, got true as the answer in a child.
template <class Body>
bool holds_in_child(const Body& body) {
  return wait_for_child(start_child([&] { return body() ? 0 : 1; })) == 0;
}

inline bool is_root() { return ::geteuid() == 0; }

/// As holds_in_child(), without root's powers. What the child has to see must be its own:
/// give_away().
template <class Body>
bool holds_as_ordinary_user(const Body& body) {
  return holds_in_child([&] {
    const bool is_ordinary =
        !is_root() || (::setgroups(0, nullptr) == 0 && ::setgid(kOrdinaryUser) == 0 &&
                       ::setuid(kOrdinaryUser) == 0);
    return is_ordinary && body();
  });
}

/// Makes a file or directory the ordinary user's, where this process is root.
inline void give_away(const std::string& path) {
  if (is_root() && ::lchown(path.c_str(), kOrdinaryUser, kOrdinaryUser) != 0) std::abort();
}

}  // namespace gov_test
