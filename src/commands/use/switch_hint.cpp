// SPDX-License-Identifier: MIT
#include "commands/use/switch_hint.hpp"

#include <span>

#include "golang/chdir_flag.hpp"
#include "golang/module_argument.hpp"
#include "resolve/missing_switch.hpp"

namespace gov {
namespace {

std::vector<std::string> words_after_go(const std::vector<std::string>& command) {
  return without_chdir_flag({command.begin() + 1, command.end()});
}

}  // namespace

void hint_at_missing_switch(Session& session, const ChosenGo& go,
                            const std::optional<std::string>& directory,
                            const std::vector<std::string>& command) {
  const std::vector<std::string> words = words_after_go(command);
  if (!go.decision.toolchain || is_exempt_from_selection(words) || ignores_module_here(words))
    return;
  const Toolchain& toolchain = *go.decision.toolchain;
  const auto advice = missing_switch_advice(predict_switch(
      {toolchain.goroot, toolchain.platform, directory}, go.environment, session.stores));
  if (advice) session.reporter.warning(*advice);
}

bool may_need_hint_afterwards(const ChosenGo& go, const std::vector<std::string>& command) {
  return command[0] == "go" && go.decision.toolchain && go.environment.find("GOV_GOTOOLCHAIN") &&
         !module_arguments(std::span(command).subspan(1)).empty();
}

void hint_at_missing_module_go(Session& session, const ChosenGo& go,
                               const std::vector<std::string>& command) {
  const auto advice = missing_module_advice(std::span(command).subspan(1), go.environment,
                                            session.layout, *go.decision.toolchain);
  if (advice) session.reporter.warning(*advice);
}

}  // namespace gov
