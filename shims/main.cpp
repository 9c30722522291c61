// SPDX-License-Identifier: MIT
// The dispatcher that stands behind `go` and `gofmt`. It knows the happy path: find the pin, find
// the toolchain, exec. Everything unusual (`go +1.24`, nothing chosen, a missing version, a
// malformed pin, settings that need reading) is handed to `gov exec`, so that messages, questions
// and installs exist once.
#include <unistd.h>

#include <cerrno>
#include <span>
#include <string>
#include <vector>

#include "base/environment.hpp"
#include "base/file.hpp"
#include "base/own_executable.hpp"
#include "base/process.hpp"
#include "base/text.hpp"
#include "golang/module_argument.hpp"
#include "handover.hpp"
#include "hook_answer.hpp"
#include "resolve/go_directory.hpp"
#include "resolve/missing_switch.hpp"
#include "resolve/pin_search.hpp"
#include "resolve/resolve.hpp"
#include "resolve/run_environment.hpp"
#include "resolve/this_host.hpp"
#include "settings.hpp"
#include "store/layout.hpp"

namespace gov {
namespace {

/// Replaces this process by the toolchain's tool if everything is as usual; returns otherwise.
void run_quickly(const Layout& layout, const Environment& environment, const std::string& tool,
                 std::vector<std::string>& arguments) {
  const bool names_a_version = arguments.size() > 1 && arguments[1].starts_with('+');
  if (names_a_version) return;
  const auto settings = settings_in_force(environment, layout);
  if (!settings) return;
  const auto directory = tool == "go" ? go_directory(environment, std::span(arguments).subspan(1))
                                      : logical_working_directory(environment);
  const auto decision = resolve({.environment = environment,
                                 .layout = layout,
                                 .stores = settings->stores,
                                 .host = this_host(),
                                 .directory = directory,
                                 .argument = std::nullopt});
  if (!decision || !decision->toolchain || !decision->is_requirement_met) return;
  const bool user_decides = decision->is_pinned() && user_go_env_sets_gotoolchain(environment);
  const Environment child =
      toolchain_environment(environment, *decision, settings->switching, user_decides);
  const bool is_switching_ours = child.find("GOV_GOTOOLCHAIN").has_value();
  // go would only say that it cannot find the Go of go.mod; gov adds what to do about it.
  if (tool == "go" && is_switching_ours && directory &&
      may_miss_toolchain(environment, layout, *decision, *directory))
    return;
  if (tool == "go" && is_switching_ours &&
      !module_arguments(std::span(arguments).subspan(1)).empty())
    return;
  arguments[0] = concat(decision->toolchain->goroot, "/bin/", tool);
  (void)replace_process(arguments[0], arguments, child);
}

bool is_tool(std::string_view name) { return name == "go" || name == "gofmt"; }

bool is_known(std::string_view name) { return is_tool(name) || name == kHookProgram; }

/// Which program is meant. A caller may claim any name (`exec -a`, an empty argv), so where that
/// says nothing the name of this file does.
std::string tool_name(const std::string& called_as, const std::optional<std::string>& own_file) {
  const std::string_view name = base_name(called_as);
  if (is_known(name) || !own_file) return std::string(name);
  std::string_view file_name = base_name(*own_file);
  constexpr std::string_view kReplaced = " (deleted)";
  if (file_name.ends_with(kReplaced)) file_name.remove_suffix(kReplaced.size());
  return std::string(is_known(file_name) ? file_name : name);
}

int run(int argc, char** argv, char** environment_block) {
  const Environment environment = Environment::from_block(environment_block);
  std::vector<std::string> arguments(argv, argv + argc);
  if (arguments.empty()) arguments.emplace_back("go");  // execve allows an empty argument list
  const auto own_file = own_executable();
  const std::string tool = tool_name(arguments[0], own_file);

  const auto layout = Layout::from_environment(environment, own_file);
  if (layout && tool == kHookProgram) return answer_hook(*layout, environment);
  if (layout && is_tool(tool)) run_quickly(*layout, environment, tool, arguments);
  arguments[0] = tool;
  return hand_over(layout ? &*layout : nullptr, environment, arguments);
}

}  // namespace
}  // namespace gov

int main(int argc, char** argv, char** envp) { return gov::run(argc, argv, envp); }
