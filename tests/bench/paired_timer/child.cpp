// SPDX-License-Identifier: MIT
#include "child.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

extern char** environ;

namespace gov_bench {
namespace {

double now_in_microseconds() {
  timespec now{};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

double in_microseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_usec);
}

std::uint64_t peak_in_kilobytes(const rusage& usage) {
#ifdef __APPLE__
  return static_cast<std::uint64_t>(usage.ru_maxrss) / 1024;
#else
  return static_cast<std::uint64_t>(usage.ru_maxrss);
#endif
}

/// posix_spawn's file actions: standard output goes nowhere.
class Silence {
 public:
  Silence() {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  }
  ~Silence() { ::posix_spawn_file_actions_destroy(&actions_); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

}  // namespace

Sample time_child(const Command& command) {
  std::vector<char*> arguments;
  arguments.reserve(command.words.size() + 1);
  for (const std::string& word : command.words) arguments.push_back(const_cast<char*>(word.data()));
  arguments.push_back(nullptr);
  const Silence silence;

  pid_t child = 0;
  int status = 0;
  rusage usage{};
  const double start = now_in_microseconds();
  const int refusal =
      ::posix_spawn(&child, arguments[0], silence.get(), nullptr, arguments.data(), environ);
  if (refusal != 0)
    throw std::runtime_error("cannot start " + command.name + ": " + command.words[0]);
  while (::wait4(child, &status, 0, &usage) < 0) {
    if (errno != EINTR) throw std::runtime_error("cannot wait for " + command.name);
  }
  const double end = now_in_microseconds();
  if (status != 0) throw std::runtime_error(command.name + " failed");
  return {
      .microseconds = end - start,
      .processor_microseconds = in_microseconds(usage.ru_utime) + in_microseconds(usage.ru_stime),
      .peak_kilobytes = peak_in_kilobytes(usage)};
}

}  // namespace gov_bench
