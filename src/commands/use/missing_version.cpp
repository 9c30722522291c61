// SPDX-License-Identifier: MIT
#include "commands/use/missing_version.hpp"

#include <signal.h>

#include "base/interruption.hpp"
#include "base/process.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "commands/decide.hpp"
#include "resolve/not_installed.hpp"

namespace gov {
namespace {

bool is_agreed(Session& session, const std::string& question) {
  if (session.settings.settings.auto_install == AutoInstall::always) return true;
  if (session.settings.settings.auto_install == AutoInstall::never) return false;
  return session.reporter.can_ask() && session.reporter.ask(question, true);
}

/// In a process of its own: this one stays free of the libraries that installing needs, and its
/// standard output stays the tool's.
Result<void> install_by_gov(const Session& session, const VersionRequest& request) {
  std::vector<std::string> arguments = {"gov"};
  if (session.settings.settings.offline) arguments.emplace_back("--offline");
  if (session.is_quiet) arguments.emplace_back("--quiet");
  arguments.insert(arguments.end(), {"install", request.to_string()});
  GOV_TRY_ASSIGN(const ChildStatus status,
                 run_child(session.installation.full, arguments, session.environment));
  if (status.shell_code == 0) return {};
  if (status.signal == SIGINT) end_by_signal(SIGINT);
  return fail(ErrorKind::not_installed, concat("cannot run ", in_quotes(request.to_string())))
      .with_reason(
          concat("installing it failed with exit code ", std::to_string(status.shell_code)))
      .with_hint(concat("gov install ", shell_word(request.to_string())));
}

/// A module that needs more than is installed: an offer, not a condition, since the go command can
/// switch by its own rules.
Result<Decision> offer_required(Session& session, Decision decision) {
  const ModuleRequirement& requirement = *decision.requirement;
  const std::string question =
      concat(printable(requirement.file, 400), " asks for ", requirement.version.release_name(),
             ", which is not installed. Install it now?");
  if (!is_agreed(session, question)) return decision;
  GOV_TRY(install_by_gov(session, VersionRequest::exactly(requirement.version)));
  return decide(session);
}

}  // namespace

Result<Decision> provide_missing(Session& session, Decision decision) {
  if (decision.requirement && !decision.is_requirement_met) {
    return offer_required(session, std::move(decision));
  }
  if (decision.toolchain || decision.means_system()) return decision;
  const bool can_install = !std::holds_alternative<NamedVersion>(decision.meant->meaning());
  const std::string question =
      concat(not_installed(decision).what, " (", reason_of(decision), "). Install it now?");
  if (!can_install || !is_agreed(session, question)) return not_installed(decision);
  GOV_TRY(install_by_gov(session, *decision.meant));
  GOV_TRY_ASSIGN(decision.toolchain,
                 find_toolchain(session.stores, *decision.meant, session.machine.platforms));
  if (!decision.toolchain) return not_installed(decision);
  return decision;
}

}  // namespace gov
