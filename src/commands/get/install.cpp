// SPDX-License-Identifier: MIT
#include "commands/get/install.hpp"

#include "base/interruption.hpp"
#include "base/text.hpp"
#include "commands/get/install_job.hpp"
#include "commands/get/install_targets.hpp"
#include "commands/get/unlisted_version.hpp"
#include "golang/compatibility.hpp"
#include "golang/compatibility_table.hpp"
#include "install/parallel_install.hpp"
#include "json/json_text.hpp"
#include "store/default_version.hpp"

namespace gov {
namespace {

/// What is not for this machine's own processor is installed as asked, but not without a word.
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
      name, " is the one for Intel, which Rosetta translates",
      is_only_one ? ": there was none for Apple silicon yet"
                  : concat("; Apple silicon's own: gov install ", plan.version.to_string())));
}

void tell(Session& session, const InstallPlan& plan, const Installed& installed) {
  const std::string name = display_name(installed.toolchain, session.machine.platforms.native);
  if (installed.was_there_already) {
    session.reporter.status(concat(name, " is installed already"));
    return;
  }
  session.reporter.status(concat("installed ", name, " in ", human_duration(installed.took)));
  if (plan.archive && plan.archive->expected.algorithm == DigestAlgorithm::sha1) {
    session.reporter.warning(
        concat(name, " was checked by SHA-1 only: nothing better was ever published for it"));
  }
}

void hint_at_default(Session& session, const std::vector<InstallOutcome>& results) {
  const auto fallback = read_default(session.layout);
  const bool is_unset = fallback && !*fallback;
  if (!is_unset || results.empty() || !results.front() || results.front()->was_there_already)
    return;
  session.reporter.status(concat("to use it wherever no version is chosen: gov default ",
                                 results.front()->toolchain.version.to_string()));
}

JsonValue to_json(const std::vector<InstallOutcome>& results) {
  JsonValue list = JsonValue::array();
  for (const InstallOutcome& result : results) {
    if (!result) continue;
    list.push(JsonValue::object({{"version", result->toolchain.version.to_string()},
                                 {"platform", result->toolchain.platform.to_string()},
                                 {"goroot", result->toolchain.goroot},
                                 {"was_there_already", result->was_there_already}}));
  }
  return JsonValue::object({{"format", 1}, {"installed", std::move(list)}});
}

/// The first failure, for the exit code. The others are told at once; in JSON, which is one
/// document, they follow as reasons.
std::optional<Error> failure_of(Session& session, std::vector<InstallOutcome>& results) {
  std::optional<Error> first;
  for (InstallOutcome& result : results) {
    if (result) continue;
    if (!first) {
      first = std::move(result).error();
    } else if (!session.wants_json()) {
      session.reporter.error(result.error());
    } else {
      first->because.push_back(concat("and then: ", result.error().what));
      const auto& reasons = result.error().because;
      first->because.insert(first->because.end(), reasons.begin(), reasons.end());
    }
  }
  return first;
}

}  // namespace

CommandResult run_install(Session& session, const InstallOptions& options) {
  remember_interruptions();
  GOV_TRY_ASSIGN(const std::vector<InstallPlan> plans, plan_targets(session, options));
  GOV_TRY_ASSIGN(const InstallJob job, make_install_job(session));
  for (const InstallPlan& plan : plans) tell_of_platform(session, job.host.platforms, plan);
  std::vector<InstallOutcome> results = install_all(
      job, plans, session.settings.settings.parallel_installs,
      [&](const InstallPlan& plan, const Installed& installed) { tell(session, plan, installed); });
  for (std::size_t i = 0; i < plans.size(); ++i) {
    if (results[i]) continue;
    results[i] = explained_by_index(session, plans[i], std::move(results[i]).error());
  }
  if (auto failed = failure_of(session, results)) return std::move(*failed);
  if (session.wants_json()) session.reporter.data(to_json_text(to_json(results)));
  hint_at_default(session, results);
  return kSuccess;
}

}  // namespace gov
