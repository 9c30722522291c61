// SPDX-License-Identifier: MIT
#include "base/captured_run.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/process.hpp"
#include "base/temporary_action.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace gov {
namespace {

using std::chrono::milliseconds;

struct Pipe {
  UniqueFd reader;
  UniqueFd writer;
};

Result<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return system_error("cannot make a pipe", errno);
  Pipe made{UniqueFd(ends[0]), UniqueFd(ends[1])};
  for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  ::fcntl(made.reader.number(), F_SETFL, O_NONBLOCK);
  return made;
}

/// Starts the program as the leader of a session, reading nothing and writing to `output`. Signals
/// that gov ignores or blocks are as usual in it.
Result<pid_t> spawn(const std::string& file, const std::vector<std::string>& arguments,
                    const Environment& environment, int output) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  sigset_t usual;
  sigset_t none;
  // Without a leading ::, because on macOS these are macros.
  sigemptyset(&usual);
  sigemptyset(&none);
  for (const int number : {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ})
    sigaddset(&usual, number);
  ::posix_spawnattr_setsigdefault(&attributes, &usual);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  pid_t child = 0;
  const int error_number =
      ::posix_spawn(&child, file.c_str(), &actions, &attributes, argument_block(arguments).data(),
                    environment.block().data());
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error_number != 0) return system_error(concat("cannot run ", in_quotes(file)), error_number);
  return child;
}

/// Reads what is there now. False when no more can come.
bool drain(int reader, std::size_t max_bytes, std::string& output) {
  std::array<char, 16384> buffer{};
  for (;;) {
    const ssize_t count = ::read(reader, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count < 0 && errno == EAGAIN;
    const std::size_t room = max_bytes - std::min(max_bytes, output.size());
    output.append(buffer.data(), std::min(room, static_cast<std::size_t>(count)));
  }
}

/// The child is still to be waited for then, so nobody else can have its process id.
bool has_ended(pid_t child) {
  siginfo_t information{};
  return ::waitid(P_PID, static_cast<id_t>(child), &information, WEXITED | WNOHANG | WNOWAIT) ==
             0 &&
         information.si_pid == child;
}

void end_group(pid_t child, int signal_number) {
  ::kill(-child, signal_number);
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace

Result<CapturedRun> run_captured(const std::string& file, const std::vector<std::string>& arguments,
                                 const Environment& environment, const CaptureLimits& limits,
                                 const Clock& clock) {
  constexpr milliseconds kBetweenLooks{20};
  // Where a parent left it ignored, there would be no ended child to find.
  const TemporaryAction child_ended(SIGCHLD, SIG_DFL);
  GOV_TRY_ASSIGN(Pipe pipe, make_pipe());
  GOV_TRY_ASSIGN(const pid_t child, spawn(file, arguments, environment, pipe.writer.number()));
  pipe.writer.reset();

  CapturedRun run;
  const auto deadline = clock.now() + limits.timeout;
  for (bool may_come = true; !has_ended(child);) {
    if (clock.now() >= deadline) {
      run.was_in_time = false;
      break;
    }
    if (may_come) {
      pollfd waited{pipe.reader.number(), POLLIN, 0};
      ::poll(&waited, 1, static_cast<int>(kBetweenLooks.count()));
      may_come = drain(pipe.reader.number(), limits.max_bytes, run.output);
    } else {
      clock.sleep(kBetweenLooks);
    }
  }
  end_group(child, run.was_in_time ? SIGHUP : SIGKILL);
  drain(pipe.reader.number(), limits.max_bytes, run.output);
  return run;
}

}  // namespace gov
