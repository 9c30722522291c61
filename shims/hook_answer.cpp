// SPDX-License-Identifier: MIT
#include "hook_answer.hpp"

#include <unistd.h>

#include "base/file.hpp"
#include "base/process.hpp"
#include "handover.hpp"
#include "quick_settings.hpp"
#include "resolve/hook_answer.hpp"
#include "resolve/pin_search.hpp"
#include "resolve/this_host.hpp"
#include "store/caller_root.hpp"

namespace gov {

int answer_hook(const Layout& layout, const Environment& environment) {
  if (needs_full_settings(environment)) {
    const std::string gov = find_gov(&layout, environment);
    Environment for_gov = environment;
    pass_root_on(for_gov, layout);
    if (!gov.empty()) (void)replace_process(gov, {"gov", "hook-answer"}, for_gov);
  }
  const Stores stores{{layout.versions()}};
  const std::string answer = hook_answer({.environment = environment,
                                          .layout = layout,
                                          .stores = stores,
                                          .host = this_host(),
                                          .directory = logical_working_directory(environment),
                                          .argument = std::nullopt},
                                         SwitchingPolicy::store);
  return write_all(STDOUT_FILENO, answer, "the answer") ? 0 : 1;
}

}  // namespace gov
