// SPDX-License-Identifier: MIT
#include "commands/switch_hint.hpp"

#include "base/text.hpp"
#include "resolve/pin_search.hpp"
#include "resolve/switch_prediction.hpp"

namespace gov {

void hint_at_missing_switch(Session& session, const ChosenGo& go,
                            const std::vector<std::string>& command) {
  if (!go.decision.toolchain || is_exempt_from_selection({command.begin() + 1, command.end()}))
    return;
  const Toolchain& toolchain = *go.decision.toolchain;
  const SwitchPrediction prediction = predict_switch(
      {toolchain.goroot, toolchain.platform, logical_working_directory(session.environment)},
      go.environment, session.stores);
  const auto lacking = prediction.installable();
  if (prediction.outcome != SwitchOutcome::not_found || !lacking) return;
  const std::string place = prediction.place();
  const std::string who = place.empty() ? std::string("GOTOOLCHAIN") : printable(place, 4096);
  session.reporter.warning(concat(who, " asks for ", lacking->release_name(),
                                  ", which is not installed; run: gov install ",
                                  exact_text(*lacking)));
}

}  // namespace gov
