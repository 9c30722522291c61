// SPDX-License-Identifier: MIT
#include "commands/chosen_go.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "resolve/system_go.hpp"

namespace gov {
namespace {

Result<ChosenGo> choose_system_go(const Session& session, Decision decision) {
  const auto go = find_system_tool(session.environment, session.layout, "go");
  if (!go) {
    const bool is_asked_for = decision.request.has_value();
    return fail(ErrorKind::not_installed, "there is no system Go on PATH")
        .with_reason(reason_of(decision))
        .with_hint(is_asked_for ? "gov local VERSION" : "gov install latest && gov default latest");
  }
  Environment environment = system_environment(session.environment, session.layout.versions());
  return ChosenGo{std::move(decision), parent_directory(*go), std::move(environment)};
}

}  // namespace

Result<ChosenGo> choose_go(const Session& session, Decision decision) {
  if (decision.means_system()) return choose_system_go(session, std::move(decision));
  if (!decision.toolchain) return not_installed(decision);
  const bool user_decides =
      decision.is_pinned() && user_go_env_sets_gotoolchain(session.environment);
  Environment environment = toolchain_environment(
      session.environment, decision, switching_policy(session.settings.settings), user_decides);
  std::string bin = concat(decision.toolchain->goroot, "/bin");
  return ChosenGo{std::move(decision), std::move(bin), std::move(environment)};
}

std::optional<std::string> find_tool(const ChosenGo& go, const std::string& tool) {
  if (tool.empty() || tool.find('/') != std::string::npos) return std::nullopt;
  std::string path = concat(go.bin, "/", tool);
  if (!is_executable(path)) return std::nullopt;
  return path;
}

}  // namespace gov
