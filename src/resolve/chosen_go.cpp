// SPDX-License-Identifier: MIT
#include "resolve/chosen_go.hpp"

#include "base/file.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "resolve/module_request.hpp"
#include "resolve/not_installed.hpp"
#include "resolve/shim_loop.hpp"
#include "resolve/system_go.hpp"

namespace gov {
namespace {

/// The command to suggest when no Go is chosen and the system has none.
std::string next_step(const ResolveInput& input, const Decision& decision) {
  if (decision.request) return "gov local VERSION";
  if (decision.requirement) {
    return concat("gov install ",
                  shell_word(request_for_module(*decision.requirement).to_string()));
  }
  const auto installed = list_toolchains(input.stores);
  if (installed && !installed->empty()) {
    return concat("gov default ", exact_text(installed->front().version));
  }
  return "gov install latest && gov default latest";
}

/// The error when the system Go is needed, by request or because nothing is chosen, and there is
/// none.
Error no_go(const ResolveInput& input, const Decision& decision) {
  constexpr std::string_view kNoSystemGo = "there is no system Go on PATH";
  const bool is_asked_for = decision.request.has_value();
  Error error = fail(ErrorKind::not_installed,
                     std::string(is_asked_for ? kNoSystemGo : "no Go is chosen here"))
                    .with_reason(reason_of(decision));
  if (!is_asked_for) error.because.emplace_back(kNoSystemGo);
  return std::move(error).with_hint(next_step(input, decision));
}

/// The error when another manager's shim has nothing to run either, and no other Go is on PATH.
Error shims_in_a_circle(const std::string& caller) {
  return fail(ErrorKind::not_executable, "the shim \"go\" keeps calling itself")
      .with_reason(concat(in_quotes(caller), " is run as the system Go and calls gov's shim again"))
      .with_reason("there is no other Go on PATH");
}

Result<ChosenGo> choose_system_go(const ResolveInput& input, Decision decision) {
  const auto go = find_system_tool(input.environment, input.layout, "go");
  if (!go) {
    const auto caller = find_tool_that_called_back(input.environment, input.layout, "go");
    if (!caller) return no_go(input, decision);
    return shims_in_a_circle(*caller)
        .with_reason(reason_of(decision))
        .with_hint(next_step(input, decision));
  }
  Environment environment = system_environment(input.environment, input.stores);
  auto gofmt = find_system_tool(input.environment, input.layout, "gofmt");
  return ChosenGo{std::move(decision), parent_directory(*go), std::move(environment),
                  std::move(gofmt)};
}

}  // namespace

Result<ChosenGo> choose_go(const ResolveInput& input, Decision decision, SwitchingPolicy policy) {
  if (decision.means_system()) return choose_system_go(input, std::move(decision));
  if (!decision.toolchain) return not_installed(decision);
  const bool user_decides = decision.is_pinned() && user_go_env_sets_gotoolchain(input.environment);
  Environment environment =
      toolchain_environment(input.environment, decision, policy, user_decides);
  std::string bin = concat(decision.toolchain->goroot, "/bin");
  return ChosenGo{std::move(decision), std::move(bin), std::move(environment), std::nullopt};
}

Environment environment_of_tool(const ChosenGo& go, const std::string& file) {
  Environment environment = go.environment;
  if (go.decision.toolchain) return environment;
  if (is_go_proper(file)) {
    leave_shim(environment);
  } else if (const auto folder = status_of(parent_directory(file))) {
    add_to_trail(environment, *folder);
  }
  return environment;
}

std::string goroot_of(const ChosenGo& go) {
  if (go.decision.toolchain) return go.decision.toolchain->goroot;
  const std::string program = concat(go.bin, "/go");
  return parent_directory(parent_directory(canonical_path(program).value_or(program)));
}

std::optional<std::string> find_tool(const ChosenGo& go, const std::string& tool) {
  if (tool.empty() || tool.find('/') != std::string::npos) return std::nullopt;
  std::string path = concat(go.bin, "/", tool);
  if (is_executable(path)) return path;
  if (tool == "gofmt") return go.system_gofmt;
  return std::nullopt;
}

}  // namespace gov
