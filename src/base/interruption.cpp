// SPDX-License-Identifier: MIT
#include "base/interruption.hpp"

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <initializer_list>

namespace gov {
namespace {

// A signal handler can reach nothing else; this is the only mutable global in gov.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
std::atomic<int> remembered_signal{0};

static_assert(std::atomic<int>::is_always_lock_free, "needed in a signal handler");

extern "C" void remember(int number) {
  if (remembered_signal.exchange(number) != 0) end_by_signal(number);
}

extern "C" void let_the_call_fail(int) {}

void catch_unless_ignored(int number, void (*handler)(int)) {
  struct sigaction inherited {};
  ::sigaction(number, nullptr, &inherited);
  // nohup and shells start jobs with some signals ignored, which must stay so.
  if (inherited.sa_handler == SIG_IGN) return;
  struct sigaction action {};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  ::sigaction(number, &action, nullptr);
}

}  // namespace

void remember_interruptions() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) catch_unless_ignored(number, remember);
}

void survive_failing_writes() {
  // Not SIG_IGN: that would outlive exec(), and the programs that gov runs expect the default.
  for (const int number : {SIGPIPE, SIGXFSZ}) catch_unless_ignored(number, let_the_call_fail);
}

bool is_interrupted() { return remembered_signal.load() != 0; }

void end_by_signal(int number) {
  ::signal(number, SIG_DFL);
  sigset_t only_this;
  sigemptyset(&only_this);
  sigaddset(&only_this, number);
  ::pthread_sigmask(SIG_UNBLOCK, &only_this, nullptr);
  ::raise(number);
}

void pass_on_interruption(pid_t child) {
  const int number = remembered_signal.load();
  if (number != 0) ::kill(child, number);
}

void end_by_remembered_signal() {
  const int number = remembered_signal.load();
  if (number != 0) end_by_signal(number);
}

}  // namespace gov
