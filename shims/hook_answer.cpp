// SPDX-License-Identifier: MIT
#include "hook_answer.hpp"

#include <unistd.h>

#include "base/file.hpp"
#include "base/process.hpp"
#include "handover.hpp"
#include "resolve/hook_answer.hpp"
#include "resolve/pin_search.hpp"
#include "resolve/this_host.hpp"
#include "settings.hpp"
#include "store/caller_root.hpp"

namespace gov {

int answer_hook(const Layout& layout, const Environment& environment) {
  const auto settings = settings_in_force(environment, layout);
  if (!settings) {
    const std::string gov = find_gov(&layout, environment);
    Environment for_gov = environment;
    pass_root_on(for_gov, layout);
    if (!gov.empty()) (void)replace_process(gov, {"gov", "hook-answer"}, for_gov);
  }
  const SettingsInForce usable =
      settings.value_or(SettingsInForce{SwitchingPolicy::store, {{layout.versions()}}});
  const std::string answer = hook_answer({.environment = environment,
                                          .layout = layout,
                                          .stores = usable.stores,
                                          .host = this_host(),
                                          .directory = logical_working_directory(environment),
                                          .argument = std::nullopt},
                                         usable.switching);
  return write_all(STDOUT_FILENO, answer, "the answer") ? 0 : 1;
}

}  // namespace gov
