// SPDX-License-Identifier: MIT
#include "commands/use/missing_version.hpp"

#include <signal.h>

#include "base/interruption.hpp"
#include "base/process.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "golang/release_selection.hpp"
#include "resolve/module_request.hpp"
#include "resolve/not_installed.hpp"
#include "store/known_releases.hpp"
#include "store/store_access.hpp"
#include "store/version_file.hpp"

namespace gov {
namespace {

/// Why nothing can be installed if another user owns the store: its shims run for everybody who may
/// read it (su, sudo), but only its owner may change it.
std::optional<std::string> obstacle_to_installing(const Session& session) {
  if (check_store_owner(session.layout)) return std::nullopt;
  return concat("the store ", in_quotes(session.layout.root()),
                " belongs to another user, and only that user can install into it");
}

/// "Install it now (79 MB)?", if gov's lists say what would be fetched. For a line, a newer patch
/// than they list may be installed.
std::string offer(const Session& session, const VersionRequest& request) {
  const ReleaseList known = known_releases(session.layout, session.installation.snapshot,
                                           session.settings.settings.index_url);
  const auto selected =
      select_archive(request, known, session.machine.platforms.wanted(request.architecture()));
  if (!selected) return "Install it now?";
  const std::string name =
      request.exact_version() ? "it" : concat(selected->version.release_name(), " or newer");
  const std::uint64_t size = selected->archive->size;
  return concat("Install ", name, " now", size == 0 ? "" : concat(" (", human_size(size), ")"),
                "?");
}

/// `reason` begins the question: what is missing, and what needs it.
bool is_agreed(Session& session, Consent consent, const std::string& reason,
               const VersionRequest& request) {
  if (obstacle_to_installing(session)) return false;
  if (consent == Consent::given) return true;
  if (session.settings.settings.auto_install == AutoInstall::always) return true;
  if (session.settings.settings.auto_install == AutoInstall::never) return false;
  return session.reporter.can_ask() &&
         session.reporter.ask(concat(reason, " ", offer(session, request)), true);
}

/// Runs in a process of its own, so that this one does not need the libraries for installing and
/// its standard output carries only the tool's output.
Result<void> install_by_gov(const Session& session, const VersionRequest& request) {
  std::vector<std::string> arguments = {"gov"};
  if (session.settings.settings.offline) arguments.emplace_back("--offline");
  if (session.is_quiet) arguments.emplace_back("--quiet");
  // A project's version must not become the user's default.
  arguments.insert(arguments.end(), {"install", "--no-default", request.to_string()});
  GOV_TRY_ASSIGN(const ChildStatus status,
                 run_child(session.installation.full, arguments, session.environment));
  if (status.shell_code == 0) return {};
  if (status.signal == SIGINT) end_by_signal(SIGINT);
  return fail(ErrorKind::not_installed, concat("cannot run ", in_quotes(request.to_string())))
      .with_reason(
          concat("its installation failed with exit code ", std::to_string(status.shell_code)))
      .with_hint(concat("gov install ", shell_word(request.to_string())));
}

/// Does the system Go, whose version gov has not read before, satisfy the module?
bool is_system_go_enough(const ChosenGo& go, const ModuleRequirement& requirement) {
  if (go.decision.toolchain) return false;
  const auto name = read_version_file(goroot_of(go));
  const auto version = name && *name ? version_of_toolchain_name(**name) : std::nullopt;
  return version && *version >= requirement.version;
}

/// Offers to install the version that a module requires. Declining is allowed, since the go command
/// can switch by its own rules.
Result<Decision> offer_required(Session& session, const ResolveInput& input, Decision decision,
                                Consent consent) {
  const ModuleRequirement& requirement = *decision.requirement;
  const auto go = choose_go(session, decision);
  if (go && is_system_go_enough(*go, requirement)) return decision;
  const VersionRequest request = request_for_module(requirement);
  const std::string reason =
      concat(printable(requirement.file, 400), ":", std::to_string(requirement.line), " asks for ",
             requirement.version.release_name(), ", which is not installed",
             go ? "; without it, the go command follows its own rules and may download it." : ".");
  if (!is_agreed(session, consent, reason, request)) return decision;
  GOV_TRY(install_by_gov(session, request));
  return decide(session, input);
}

}  // namespace

Result<Decision> provide_missing(Session& session, const ResolveInput& input, Decision decision,
                                 Consent consent) {
  if (decision.requirement && !decision.is_requirement_met) {
    return offer_required(session, input, std::move(decision), consent);
  }
  if (decision.toolchain || decision.means_system()) return decision;
  const bool can_install = !std::holds_alternative<NamedVersion>(decision.meant->meaning());
  if (!can_install) return not_installed(decision);
  if (const auto obstacle = obstacle_to_installing(session)) {
    Error error = not_installed(decision);
    const std::string hint = concat("as the owner of that store, run: ", error.hint);
    return std::move(error).with_reason(*obstacle).with_hint(hint);
  }
  const std::string reason = concat(not_installed(decision).what, " (", reason_of(decision), ").");
  if (!is_agreed(session, consent, reason, *decision.meant)) return not_installed(decision);
  GOV_TRY(install_by_gov(session, *decision.meant));
  GOV_TRY_ASSIGN(decision.toolchain,
                 find_toolchain(session.stores, *decision.meant, session.machine.platforms));
  if (!decision.toolchain) return not_installed(decision);
  return decision;
}

}  // namespace gov
