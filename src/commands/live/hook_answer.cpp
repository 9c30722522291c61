// SPDX-License-Identifier: MIT
#include "commands/live/hook_answer.hpp"

#include "commands/decide.hpp"
#include "commands/switching_policy.hpp"
#include "resolve/hook_answer.hpp"

namespace gov {

CommandResult run_hook_answer(Session& session) {
  session.reporter.data(
      hook_answer(resolve_input(session), switching_policy(session.settings.settings)));
  return kSuccess;
}

}  // namespace gov
