// SPDX-License-Identifier: MIT
#include "base/process.hpp"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#include "base/interruption.hpp"
#include "base/temporary_action.hpp"
#include "base/text.hpp"

namespace gov {

std::vector<char*> argument_block(const std::vector<std::string>& arguments) {
  std::vector<char*> pointers;
  pointers.reserve(arguments.size() + 1);
  for (const std::string& argument : arguments)
    pointers.push_back(const_cast<char*>(argument.data()));
  pointers.push_back(nullptr);
  return pointers;
}

int replace_process(const std::string& file, const std::vector<std::string>& arguments,
                    const Environment& environment) {
  ::execve(file.c_str(), argument_block(arguments).data(), environment.block().data());
  return errno;
}

Result<ChildStatus> run_child(const std::string& file, const std::vector<std::string>& arguments,
                              const Environment& environment) {
  const TemporaryAction interrupt(SIGINT, SIG_IGN);
  const TemporaryAction quit(SIGQUIT, SIG_IGN);
  // If a parent left SIGCHLD ignored, waitpid() would find no child.
  const TemporaryAction child_ended(SIGCHLD, SIG_DFL);
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  sigset_t defaults;
  // Without a leading ::, because on macOS these are macros.
  sigemptyset(&defaults);
  // What the caller's shell had ignored (a job behind `&`) stays ignored in the child.
  if (!interrupt.was_ignored()) sigaddset(&defaults, SIGINT);
  if (!quit.was_ignored()) sigaddset(&defaults, SIGQUIT);
  ::posix_spawnattr_setsigdefault(&attributes, &defaults);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

  pid_t child = 0;
  const int status = ::posix_spawn(&child, file.c_str(), nullptr, &attributes,
                                   argument_block(arguments).data(), environment.block().data());
  ::posix_spawnattr_destroy(&attributes);
  if (status != 0) return system_error(concat("cannot run ", in_quotes(file)), status);

  int ended = 0;
  while (::waitpid(child, &ended, 0) < 0) {
    if (errno != EINTR) return system_error(concat("cannot wait for ", in_quotes(file)), errno);
    pass_on_interruption(child);
  }
  if (WIFSIGNALED(ended)) return ChildStatus{128 + WTERMSIG(ended), WTERMSIG(ended)};
  return ChildStatus{WEXITSTATUS(ended)};
}

}  // namespace gov
