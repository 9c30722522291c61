// SPDX-License-Identifier: MIT
#include "doctor/facts/deep_facts.hpp"

#include "base/captured_run.hpp"
#include "base/path.hpp"
#include "shell/new_shell.hpp"
#include "shell/setup_check.hpp"
#include "shell/setup_plan.hpp"

namespace gov {
namespace {

void ask_the_shell(DeepFacts& facts, const Surroundings& around, const Clock& clock) {
  const auto shell = login_shell(around.environment);
  if (!shell) return;
  const auto described = describe_shell(*shell, around.environment,
                                        gov_places(around.layout, around.shell_scripts), clock);
  if (!described || !described->program) return;
  facts.shell = shell_name(*shell);
  const auto start = clock.now();
  const NewShellOutcome login = ask_new_shell(*described->program, NewShell::login, clock);
  if (login.answer)
    facts.login_time = std::chrono::duration_cast<std::chrono::milliseconds>(clock.now() - start);
  const SetupExpectation expected{.shims = around.layout.shims(), .hook = around.hook};
  for (SetupFinding& found : check_setup(*described, expected, clock))
    facts.new_shells.push_back(
        {.text = std::move(found.text), .is_problem = found.severity == SetupSeverity::problem});
}

std::optional<GoAnswer> ask_go(const RunningGoFacts& go, const Clock& clock) {
  Environment environment = go.environment;
  environment.set("GOTOOLCHAIN", "local");
  GoAnswer answer{.program = path_in(go.goroot, "bin/go")};
  const auto run = run_captured(answer.program, {"go", "env", "GOVERSION", "GOROOT"}, environment,
                                {.timeout = std::chrono::seconds(10), .max_bytes = 4096}, clock);
  if (!run) {
    answer.output = run.error().what;
    return answer;
  }
  answer.output = run->output;
  answer.was_in_time = run->was_in_time;
  return answer;
}

}  // namespace

DeepFacts gather_deep(const Surroundings& around, const ChoiceFacts& choice, const Clock& clock) {
  DeepFacts facts;
  ask_the_shell(facts, around, clock);
  if (choice.go) facts.go = ask_go(*choice.go, clock);
  return facts;
}

}  // namespace gov
