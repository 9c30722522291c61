// SPDX-License-Identifier: MIT
#include "commands/get/directory_targets.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "commands/get/install_targets.hpp"
#include "resolve/module_request.hpp"
#include "resolve/module_search.hpp"
#include "resolve/pin_search.hpp"
#include "resolve/switch_prediction.hpp"
#include "store/usable_request.hpp"

namespace gov {
namespace {

Error nothing_asked_for(const Session& session) {
  Error error = fail(ErrorKind::usage, "nothing here says which Go to install");
  const auto directory = logical_working_directory(session.environment);
  const auto module = directory
                          ? find_module_file(module_variables(session.environment), *directory)
                          : std::nullopt;
  error.because.emplace_back(
      module ? concat(printable(*module, 4096), " has no go line, and no version is pinned")
             : std::string("there is no version file, go.work or go.mod here or in any directory "
                           "above"));
  error.because.emplace_back("no default is set");
  return std::move(error).with_hint("gov install latest");
}

Result<InstallTarget> plan_one(Session& session, CatalogReader& catalog,
                               const VersionRequest& asked, const std::optional<Checksum>& expect) {
  GOV_TRY_ASSIGN(const VersionRequest request,
                 without_name(session.layout, asked, session.machine.platforms.native));
  GOV_TRY_ASSIGN(InstallPlan plan, catalog.plan_request(request, expect));
  return InstallTarget{asked, std::move(plan)};
}

/// Once installed, the default may be new enough for the module.
Result<InstallTarget> plan_for_module(Session& session, CatalogReader& catalog,
                                      const Decision& decision,
                                      const std::optional<Checksum>& expect) {
  const ModuleRequirement& requirement = *decision.requirement;
  if (decision.request && !decision.toolchain) {
    auto fallback = plan_one(session, catalog, *decision.request, expect);
    if (fallback && fallback->plan.version >= requirement.version) return fallback;
  }
  return plan_one(session, catalog, request_for_module(requirement), expect);
}

/// What the decision needs in order to run; absent when that is installed or is the system Go.
Result<std::optional<InstallTarget>> plan_missing(Session& session, CatalogReader& catalog,
                                                  const Decision& decision,
                                                  const std::optional<Checksum>& expect) {
  const bool is_module_unmet = decision.requirement && !decision.is_requirement_met;
  if (!is_module_unmet && (decision.toolchain || decision.means_system()))
    return std::optional<InstallTarget>();
  GOV_TRY_ASSIGN(InstallTarget target, is_module_unmet
                                           ? plan_for_module(session, catalog, decision, expect)
                                           : plan_one(session, catalog, *decision.request, expect));
  return std::optional(std::move(target));
}

/// The version that the go command of `decision`'s toolchain will look for and not find.
std::optional<Version> missing_switch(const Session& session, Decision decision,
                                      std::optional<std::string> planned_name) {
  const Toolchain toolchain = *decision.toolchain;
  const auto go = choose_go(session, std::move(decision));
  if (!go) return std::nullopt;
  const SwitchPrediction prediction =
      predict_switch({.goroot = toolchain.goroot,
                      .platform = toolchain.platform,
                      .directory = logical_working_directory(session.environment),
                      .planned_name = std::move(planned_name)},
                     go->environment, session.stores);
  return prediction.installable();
}

/// Plans `request` unless an installed version satisfies `enough`.
Result<void> plan_unless_installed(Session& session, CatalogReader& catalog,
                                   const VersionRequest& enough, const VersionRequest& request,
                                   std::vector<InstallTarget>& targets) {
  GOV_TRY_ASSIGN(const auto present,
                 find_toolchain(session.stores, enough, session.machine.platforms));
  if (present) return {};
  GOV_TRY_ASSIGN(InstallTarget target, plan_one(session, catalog, request, std::nullopt));
  add_once(targets, std::move(target));
  return {};
}

/// Plans what the modules of a workspace need.
Result<void> plan_for_members(Session& session, CatalogReader& catalog,
                              std::vector<InstallTarget>& targets) {
  const auto directory = logical_working_directory(session.environment);
  const auto file = directory ? find_module_file(module_variables(session.environment), *directory)
                              : std::nullopt;
  const auto members = file ? find_member_requirement(*file) : std::nullopt;
  if (!members) return {};
  const bool is_planned = std::any_of(
      targets.begin(), targets.end(),
      [&](const InstallTarget& target) { return target.plan.version >= members->version; });
  if (is_planned) return {};
  return plan_unless_installed(session, catalog, VersionRequest::at_least(members->version),
                               request_for_module(*members), targets);
}

}  // namespace

Result<std::vector<InstallTarget>> plan_for_directory(Session& session, CatalogReader& catalog,
                                                      const std::optional<Checksum>& expect) {
  GOV_TRY_ASSIGN(Decision decision, decide(session));
  const bool is_asked_for = decision.request || decision.requirement;
  if (!is_asked_for) return nothing_asked_for(session);
  std::vector<InstallTarget> targets;
  std::optional<std::string> planned_name;
  GOV_TRY_ASSIGN(std::optional<InstallTarget> missing,
                 plan_missing(session, catalog, decision, expect));
  if (missing) {
    const InstallPlan& plan = missing->plan;
    decision.toolchain = Toolchain{plan.version, plan.platform,
                                   session.layout.toolchain(plan.version, plan.platform)};
    planned_name = plan.version.release_name();
    targets.push_back(std::move(*missing));
  }
  if (!decision.toolchain) return targets;
  const auto wanted = missing_switch(session, std::move(decision), std::move(planned_name));
  // The version may be installed even if its go1.N.P link among the shims is not on this PATH.
  if (wanted) {
    GOV_TRY(plan_unless_installed(session, catalog, VersionRequest::exactly(*wanted),
                                  VersionRequest::exactly(*wanted), targets));
  }
  GOV_TRY(plan_for_members(session, catalog, targets));
  return targets;
}

std::string nothing_missing_sentence(const Session& session) {
  const auto decision = decide(session);
  if (!decision || !decision->toolchain) {
    return concat("nothing to install here: ",
                  decision ? reason_of(*decision) : decision.error().what);
  }
  return concat("nothing is missing here: ",
                display_name(*decision->toolchain, session.machine.platforms.native),
                " is installed (", reason_of(*decision), ")");
}

}  // namespace gov
