// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <string>

#include "base/own_executable.hpp"
#include "base/text.hpp"
#include "commands/check/check.hpp"
#include "commands/check/doctor_repairs.hpp"
#include "commands/decide.hpp"
#include "commands/switching_policy.hpp"
#include "doctor/catalogue.hpp"
#include "doctor/diagnosis.hpp"
#include "doctor/editor_environment.hpp"
#include "doctor/gather_facts.hpp"
#include "doctor/repairs/project_files.hpp"
#include "doctor/repairs/repair_lock.hpp"
#include "doctor/report_json.hpp"
#include "doctor/report_text.hpp"
#include "json/json_text.hpp"
#include "settings/settings_sources.hpp"

namespace gov {
namespace {

struct DoctorOptions {
  std::string only;  // "" for all checks
  std::string explain;
  bool list = false;
  bool strict = false;   // notes count as well
  std::string fix;       // "" for none, "auto" or "ask"
  std::string undo;      // "" for no, "all" or "list"
  bool network = false;  // servers may be asked
  bool deep = false;     // programs may be started
  bool in_editor = false;
  bool yes = false;
  bool dry_run = false;
};

Surroundings surroundings_of(const Session& session, const Environment& environment) {
  return {.environment = environment,
          .layout = session.layout,
          .stores = session.stores,
          .hook = session.settings.settings.hook,
          .switching = switching_policy(session.settings.settings),
          .settings_problem = find_settings_problem(session.environment),
          .platforms = session.machine.platforms,
          .host = session.machine.host(),
          .programs = session.installation.programs(),
          .shell_scripts = session.installation.shell_scripts,
          .directory = resolve_input(session).directory,
          .user = ::geteuid()};
}

CommandResult run_explain(Session& session, const std::string& id) {
  GOV_TRY_ASSIGN(const Check* const check, find_check(id));
  session.reporter.data(session.wants_json() ? to_json_text(checks_json({check}))
                                             : check_text(*check, session.look));
  return kSuccess;
}

CommandResult run_list(Session& session, const std::vector<const Check*>& checks) {
  session.reporter.data(session.wants_json() ? to_json_text(checks_json(checks))
                                             : check_list_text(checks, session.look));
  return kSuccess;
}

Stopwatch stopwatch() {
  const auto start = std::chrono::steady_clock::now();
  return [start] {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                                 start);
  };
}

Result<RepairMode> repair_mode(const std::string& word) {
  if (word == "auto") return RepairMode::automatic;
  if (word == "ask") return RepairMode::ask;
  return fail(ErrorKind::usage, concat("--fix can be auto or ask, not ", in_quotes(word)))
      .with_hint("gov doctor --fix=ask");
}

CommandResult run_undo(Session& session, const DoctorOptions& options) {
  const std::string& word = options.undo;
  if (!options.fix.empty() || !options.only.empty() || options.dry_run)
    return fail(ErrorKind::usage, "--undo does not go with --fix, --only or --dry-run")
        .with_hint("gov doctor --undo=list");
  if (word == "list") return list_repairs(session);
  if (word == "all") {
    GOV_TRY_ASSIGN(const FileLock lock, lock_repairs(session.layout));
    return undo_all_repairs(session);
  }
  return fail(ErrorKind::usage, concat("--undo can be all or list, not ", in_quotes(word)))
      .with_hint("gov doctor --undo=list");
}

Result<Environment> environment_to_look_at(const Session& session, const DoctorOptions& options) {
  if (!options.in_editor) return session.environment;
  session.reporter.status("starting your shell as an editor does, which may take some seconds");
  return ask_for_editor_environment(session.environment, session.clock);
}

Facts look_around(const Session& session, const DoctorOptions& options,
                  const Environment& environment) {
  const Surroundings around = surroundings_of(session, environment);
  Facts facts = gather_facts(around);
  if (options.deep) {
    session.reporter.status("starting new shells and the chosen Go, which may take some seconds");
    facts.deep = gather_deep(around, facts.choice, session.clock);
  }
  if (options.network) {
    session.reporter.status("asking the servers, which may take some seconds");
    facts.network = gather_network(session.installation.full, session.environment, session.clock);
  }
  return facts;
}

/// What a run is made of.
struct DoctorPlan {
  std::vector<const Check*> checks;
  std::vector<SkippedCheck> skipped;
};

/// All that a run of this depth can answer, or those that are named.
Result<DoctorPlan> plan_run(const Session& session, const DoctorOptions& options) {
  const Platform& native = session.machine.platforms.native;
  const auto is_too_deep = [&](const Check* check) {
    return (check->depth == CheckDepth::deep && !options.deep) ||
           (check->depth == CheckDepth::network && !options.network);
  };
  DoctorPlan plan;
  if (options.only.empty()) {
    plan.checks = checks_for(native);
    std::erase_if(plan.checks, is_too_deep);
    return plan;
  }
  GOV_TRY_ASSIGN(const ChecksByFit named, checks_named(options.only, native));
  if (named.fitting.empty())
    return fail(ErrorKind::unsupported, named.skipped.front().reason)
        .with_hint(concat("gov doctor --explain ", named.skipped.front().check->id));
  plan = {named.fitting, named.skipped};
  const auto found = std::find_if(plan.checks.begin(), plan.checks.end(), is_too_deep);
  if (found == plan.checks.end()) return plan;
  const std::string_view flag = (*found)->depth == CheckDepth::deep ? "--deep" : "--net";
  return fail(ErrorKind::usage, concat((*found)->id, " needs ", flag))
      .with_hint(concat("gov doctor ", flag, " --only ", (*found)->id));
}

/// Repairs, and looks again after each change: what was hidden by a cause that is gone shows then.
/// Programs and servers are not asked again.
Result<RepairCount> repair(Session& session, const DoctorOptions& options,
                           const std::vector<const Check*>& checks, const Environment& environment,
                           const Facts& facts) {
  GOV_TRY_ASSIGN(const RepairMode mode, repair_mode(options.fix));
  const auto look_again = [&] {
    Facts now = gather_facts(surroundings_of(session, environment));
    now.deep = facts.deep;
    now.network = facts.network;
    return diagnose(now, checks, stopwatch());
  };
  GOV_TRY_ASSIGN(const RepairCount count,
                 repair_findings(session, diagnose(facts, checks, stopwatch()),
                                 {.mode = mode,
                                  .is_confirmed = options.yes,
                                  .is_dry_run = options.dry_run,
                                  .project_files = project_files(facts),
                                  .look_again = look_again}));
  if (options.dry_run) session.reporter.status("nothing was changed (--dry-run)");
  if (count.made_to_files > 0)
    session.reporter.status("to take the changes to your files back: gov doctor --undo");
  return count;
}

/// The lock that a run needs which changes something.
Result<std::optional<FileLock>> lock_for(const Session& session, const DoctorOptions& options) {
  if (options.fix.empty() || options.dry_run) return std::optional<FileLock>();
  GOV_TRY(repair_mode(options.fix));
  GOV_TRY_ASSIGN(FileLock lock, lock_repairs(session.layout));
  return std::optional(std::move(lock));
}

/// gov doctor: finds what is wrong with this machine's Go, says where and how to mend it, and with
/// --fix repairs what it may.
CommandResult run_doctor(Session& session, const DoctorOptions& options) {
  if (!options.explain.empty()) return run_explain(session, options.explain);
  // The settings may be broken, which is a finding; without a store's place there is nothing to do.
  GOV_TRY(Layout::from_environment(session.environment, own_executable()));
  if (!options.undo.empty()) return run_undo(session, options);
  if (options.network && session.settings.settings.offline)
    return fail(ErrorKind::usage, "--net does not go with --offline");
  if (options.list) return run_list(session, all_checks());
  GOV_TRY_ASSIGN(const DoctorPlan plan, plan_run(session, options));
  GOV_TRY_ASSIGN(const std::optional<FileLock> lock, lock_for(session, options));
  GOV_TRY_ASSIGN(const Environment environment, environment_to_look_at(session, options));
  Facts facts = look_around(session, options, environment);
  RepairCount count;
  if (!options.fix.empty()) {
    GOV_TRY_ASSIGN(count, repair(session, options, plan.checks, environment, facts));
    if (count.made > 0) facts = look_around(session, options, environment);
  }
  Diagnosis diagnosis = diagnose(facts, plan.checks, stopwatch());
  diagnosis.skipped = plan.skipped;
  const auto moment = options.fix.empty() ? ReportMoment::first_look : ReportMoment::after_repairs;
  session.reporter.data(session.wants_json()
                            ? to_json_text(report_json(diagnosis, session.look.home))
                            : report_text(diagnosis, session.look, moment));
  if (diagnosis.is_bad(options.strict)) return exit_code(ErrorKind::check_failed);
  return count.failure ? exit_code(*count.failure) : kSuccess;
}

constexpr Option kOptions[] = {
    {.name = "--only",
     .value = "ID,...",
     .help = "Run only these checks",
     .fills = member<&DoctorOptions::only>},
    {.name = "--list", .help = "List the checks", .fills = member<&DoctorOptions::list>},
    {.name = "--explain",
     .value = "ID",
     .help = "What a check finds, why that matters, and how to mend it",
     .fills = member<&DoctorOptions::explain>},
    {.name = "--fix",
     .value = "ask",
     .implied = "auto",
     .help = "Repair gov's own files; with =ask, also yours, after a question each",
     .fills = member<&DoctorOptions::fix>},
    {.name = "--undo",
     .value = "list",
     .implied = "all",
     .help = "Take back what --fix changed in your files; with =list, list it",
     .fills = member<&DoctorOptions::undo>},
    {.name = "--deep",
     .help = "Also start new shells and the chosen Go, to see what they do",
     .fills = member<&DoctorOptions::deep>},
    {.name = "--net",
     .help = "Also ask the release index, the module proxies and the checksum database",
     .fills = member<&DoctorOptions::network>},
    {.name = "--in-editor",
     .help = "Look at the environment that an editor gets from your login shell",
     .fills = member<&DoctorOptions::in_editor>},
    {.name = "--yes",
     .help = "Answer the questions of --fix=ask with yes",
     .fills = member<&DoctorOptions::yes>},
    {.name = "--dry-run",
     .help = "Show what --fix would do, and do nothing",
     .fills = member<&DoctorOptions::dry_run>},
    {.name = "--strict",
     .help = "Count notes as problems, too",
     .fills = member<&DoctorOptions::strict>},
};

constexpr Example kExamples[] = {
    {"gov doctor"},
    {"gov doctor --only ENV01,PATH01", "only these checks"},
    {"gov doctor --explain ENV02", "what a check means"},
    {"gov doctor --fix=ask", "repair, with a question before each change"},
    {"gov doctor --undo", "take the changes back"},
};

constexpr OwnExitCode kExitCodes[] = {
    {1, "a repair could not be made or taken back; 14 where a file may not be changed"},
    {16, "all checks that --only names are for another system"},
    {20, "something is wrong"},
};

}  // namespace

constexpr Command kDoctorCommand({
    .name = "doctor",
    .summary = "Find out what is wrong with a Go set-up",
    .group = Group::check,
    .runner = runs<run_doctor>,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
    .needs_store = false,
});

}  // namespace gov
