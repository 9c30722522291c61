// SPDX-License-Identifier: MIT
#include "commands/chosen_go.hpp"

#include "commands/decide.hpp"
#include "commands/switching_policy.hpp"

namespace gov {

Result<ChosenGo> choose_go(const Session& session, Decision decision) {
  return choose_go(resolve_input(session), std::move(decision),
                   switching_policy(session.settings.settings));
}

}  // namespace gov
