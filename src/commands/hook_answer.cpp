// SPDX-License-Identifier: MIT
#include "commands/hook_answer.hpp"

#include "resolve/hook_answer.hpp"
#include "resolve/pin_search.hpp"

namespace gov {

CommandResult run_hook_answer(Session& session) {
  session.reporter.data(
      hook_answer({session.environment, session.layout, session.stores, session.machine.platforms,
                   logical_working_directory(session.environment), std::nullopt},
                  switching_policy(session.settings.settings)));
  return kSuccess;
}

}  // namespace gov
