// SPDX-License-Identifier: MIT
#pragma once

#include <signal.h>

namespace gov {

/// Gives a signal another action while it lives and puts the old one back afterwards.
class TemporaryAction {
 public:
  TemporaryAction(int number, void (*handler)(int)) : number_(number) {
    struct sigaction action {};
    action.sa_handler = handler;
    ::sigaction(number_, &action, &previous_);
  }
  ~TemporaryAction() { ::sigaction(number_, &previous_, nullptr); }
  TemporaryAction(const TemporaryAction&) = delete;
  TemporaryAction& operator=(const TemporaryAction&) = delete;

  [[nodiscard]] bool was_ignored() const { return previous_.sa_handler == SIG_IGN; }

 private:
  int number_;
  struct sigaction previous_ {};
};

}  // namespace gov
