// SPDX-License-Identifier: MIT
#include "commands/get/target_installs.hpp"

#include <utility>

#include "base/text.hpp"
#include "commands/get/install_job.hpp"
#include "commands/get/unlisted_version.hpp"
#include "golang/compatibility.hpp"
#include "golang/compatibility_table.hpp"
#include "install/parallel_install.hpp"
#include "store/default_version.hpp"

namespace gov {
namespace {

/// Warns when the version is for another processor than this machine's.
void tell_of_platform(Session& session, const HostPlatforms& host, const InstallPlan& plan) {
  if (plan.platform == host.native) return;
  const std::string name = plan.version.release_name();
  if (plan.platform != host.translated) {
    session.reporter.warning(concat(name, " for ", plan.platform.os, "/", plan.platform.arch,
                                    " is not for this machine, which is ", host.native.os, "/",
                                    host.native.arch));
    return;
  }
  const bool is_only_one = line_number(plan.version) < kFirstLineForAppleSilicon;
  session.reporter.status(concat(
      name, " is the Intel version, which runs under Rosetta",
      is_only_one
          ? ": that release has no Apple silicon version"
          : concat("; for the Apple silicon version: gov install ", plan.version.to_string())));
}

void tell(Session& session, const InstallPlan& plan, const Installed& installed) {
  const std::string name = display_name(installed.toolchain, session.machine.platforms.native);
  if (installed.was_there_already) {
    session.reporter.status(concat(name, " is installed already"));
    return;
  }
  session.reporter.status(concat("installed ", name, " in ", human_duration(installed.took)));
  const bool has_sha1_only = plan.archive && plan.archive->expected &&
                             plan.archive->expected->algorithm == DigestAlgorithm::sha1;
  if (has_sha1_only && !installed.is_in_checksum_log) {
    session.reporter.warning(
        concat(name, " was checked by SHA-1 only: no stronger digest was ever published for it"));
  }
}

}  // namespace

Result<void> set_first_default(Session& session, const VersionRequest& request) {
  GOV_TRY_ASSIGN(const bool is_written, write_first_default(session.layout, request));
  if (is_written) {
    session.reporter.status(concat("the default is now ", request.to_string(),
                                   ", as this is the first install; to change it: gov default "
                                   "VERSION"));
  }
  return {};
}

std::optional<Error> failure_of(Session& session, std::vector<InstallOutcome>& outcomes) {
  std::optional<Error> first;
  for (InstallOutcome& outcome : outcomes) {
    if (outcome) continue;
    if (!first) {
      first = std::move(outcome).error();
    } else if (!session.wants_json()) {
      session.reporter.error(outcome.error());
    } else {
      first->because.push_back(concat("also: ", outcome.error().what));
      const auto& reasons = outcome.error().because;
      first->because.insert(first->because.end(), reasons.begin(), reasons.end());
    }
  }
  return first;
}

Result<std::vector<InstallOutcome>> install_targets(Session& session,
                                                    const std::vector<InstallTarget>& targets) {
  std::vector<InstallPlan> plans;
  plans.reserve(targets.size());
  for (const InstallTarget& target : targets) plans.push_back(target.plan);
  GOV_TRY_ASSIGN(const InstallJob job, make_install_job(session));
  for (const InstallPlan& plan : plans) tell_of_platform(session, job.host.platforms, plan);
  std::vector<InstallOutcome> outcomes = install_all(
      job, plans, session.settings.settings.parallel_installs,
      [&](const InstallPlan& plan, const Installed& installed) { tell(session, plan, installed); });
  for (std::size_t i = 0; i < plans.size(); ++i) {
    if (outcomes[i]) continue;
    outcomes[i] = explained_by_index(session, plans[i], std::move(outcomes[i]).error());
  }
  return outcomes;
}

}  // namespace gov
