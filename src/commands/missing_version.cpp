// SPDX-License-Identifier: MIT
#include "commands/missing_version.hpp"

#include "base/process.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

bool is_agreed(Session& session, const Decision& decision) {
  if (session.settings.settings.auto_install == AutoInstall::always) return true;
  if (session.settings.settings.auto_install == AutoInstall::never) return false;
  if (!session.reporter.can_ask()) return false;
  const std::string what = not_installed(decision).what;
  return session.reporter.ask(concat(what, " (", reason_of(decision), "). Install it now?"), true);
}

/// In a process of its own: this one stays free of the libraries that installing needs, and its
/// standard output stays the tool's.
Result<void> install_by_gov(const Session& session, const VersionRequest& request) {
  const std::vector<std::string> arguments = {"gov", "install", request.to_string()};
  GOV_TRY_ASSIGN(const ChildStatus status,
                 run_child(session.installation.full, arguments, session.environment));
  if (status.shell_code == 0) return {};
  return fail(ErrorKind::not_installed, concat("cannot run ", quoted(request.to_string())))
      .with_reason(concat("installing it failed with exit code ", std::to_string(status.shell_code)))
      .with_hint(concat("gov install ", request.to_string()));
}

}  // namespace

Result<Decision> provide_missing(Session& session, Decision decision) {
  const bool can_install = decision.request && !decision.means_system() &&
                           !std::holds_alternative<NamedVersion>(decision.request->meaning());
  if (decision.toolchain || decision.means_system()) return decision;
  if (!can_install || !is_agreed(session, decision)) return not_installed(decision);
  GOV_TRY(install_by_gov(session, *decision.request));
  GOV_TRY_ASSIGN(decision.toolchain,
                 find_toolchain(session.stores, *decision.request, session.host));
  if (!decision.toolchain) return not_installed(decision);
  return decision;
}

}  // namespace gov
