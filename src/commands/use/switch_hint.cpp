// SPDX-License-Identifier: MIT
#include "commands/use/switch_hint.hpp"

#include "resolve/missing_switch.hpp"
#include "resolve/pin_search.hpp"

namespace gov {

void hint_at_missing_switch(Session& session, const ChosenGo& go,
                            const std::vector<std::string>& command) {
  if (!go.decision.toolchain || is_exempt_from_selection({command.begin() + 1, command.end()}))
    return;
  const Toolchain& toolchain = *go.decision.toolchain;
  const auto advice = missing_switch_advice(predict_switch(
      {toolchain.goroot, toolchain.platform, logical_working_directory(session.environment)},
      go.environment, session.stores));
  if (advice) session.reporter.warning(*advice);
}

}  // namespace gov
