// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <chrono>
#include <string>

#include "base/text.hpp"
#include "commands/check/check.hpp"
#include "commands/decide.hpp"
#include "commands/switching_policy.hpp"
#include "doctor/catalogue.hpp"
#include "doctor/diagnosis.hpp"
#include "doctor/gather_facts.hpp"
#include "doctor/report_json.hpp"
#include "doctor/report_text.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

struct DoctorOptions {
  std::string only;  // "" for all checks
  std::string explain;
  bool list = false;
  bool strict = false;  // notes count as well
};

Surroundings surroundings_of(const Session& session) {
  return {.environment = session.environment,
          .layout = session.layout,
          .stores = session.stores,
          .hook = session.settings.settings.hook,
          .switching = switching_policy(session.settings.settings),
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

/// gov doctor: finds what is wrong with this machine's Go, says where, and how to mend it.
CommandResult run_doctor(Session& session, const DoctorOptions& options) {
  if (!options.explain.empty()) return run_explain(session, options.explain);
  std::vector<const Check*> checks = all_checks();
  if (!options.only.empty()) {
    GOV_TRY_ASSIGN(checks, checks_named(options.only));
  }
  if (options.list) return run_list(session, checks);
  const Facts facts = gather_facts(surroundings_of(session));
  const Diagnosis diagnosis = diagnose(facts, checks, stopwatch());
  session.reporter.data(session.wants_json() ? to_json_text(report_json(diagnosis, facts.home))
                                             : report_text(diagnosis, session.look));
  return diagnosis.is_bad(options.strict) ? exit_code(ErrorKind::check_failed) : kSuccess;
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
    {.name = "--strict",
     .help = "Count notes as problems, too",
     .fills = member<&DoctorOptions::strict>},
};

constexpr Example kExamples[] = {
    {"gov doctor"},
    {"gov doctor --only ENV01,PATH01", "only these checks"},
    {"gov doctor --explain ENV02", "what a check means"},
};

constexpr OwnExitCode kExitCodes[] = {
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
    .prints_warnings = false,
});

}  // namespace gov
