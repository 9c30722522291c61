// SPDX-License-Identifier: MIT
#include "commands/check/doctor_repairs.hpp"

#include <algorithm>

#include "base/path.hpp"
#include "base/process.hpp"
#include "base/text.hpp"
#include "doctor/repairs/noted_files.hpp"
#include "doctor/repairs/repair.hpp"
#include "doctor/shareable_text.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

RepairPlace place_of(const Session& session) {
  return {.layout = session.layout,
          .programs = session.installation.programs(),
          .platforms = session.machine.platforms,
          .clock = session.clock};
}

bool is_allowed(const Finding& finding, RepairMode mode) {
  if (finding.plans.empty()) return false;
  if (finding.repair == RepairClass::automatic) return true;
  return finding.repair == RepairClass::ask && mode == RepairMode::ask;
}

/// Another command of gov's, with this terminal.
Result<void> run_gov(const Session& session, const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {"gov"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  if (session.wants_json()) words.emplace_back("--quiet");
  GOV_TRY_ASSIGN(const ChildStatus status,
                 run_child(session.installation.gov, words, session.environment));
  if (status.shell_code == 0) return {};
  return fail(ErrorKind::failure, concat(join(words, " "), " did not succeed"))
      .with_reason(concat("it ended with ", std::to_string(status.shell_code)));
}

/// The same, and --undo brings back the user's files that it changes, also where it then fails.
Result<void> run_noting_changes(const Session& session, const Check& check,
                                const CommandRepair& command) {
  const GovPlaces places{.shims = session.layout.shims(),
                         .questions = path_in(session.installation.shell_scripts, "questions")};
  const auto noted =
      NotedFiles::read(files_written_by(command, session.environment, places, session.clock));
  auto done = run_gov(session, command.arguments);
  GOV_TRY(noted.add_changes_to_journal(session.layout, check.id, session.clock));
  return done;
}

/// One repair that cannot be made does not keep the others from it.
void warn_of(Session& session, const Check& check, const Error& error) {
  session.reporter.warning(concat(check.id, ": ", error.what, error.because.empty() ? "" : ": ",
                                  join(error.because, ": ")));
}

/// Whether the plan is to be carried out, after it was shown.
Result<bool> is_wanted(Session& session, const Check& check, const Finding& finding,
                       const RepairPlan& plan, const RepairRun& run) {
  auto shown = preview(plan, session.look.home);
  if (!shown) {
    warn_of(session, check, shown.error());
    return false;
  }
  if (!*shown) return false;
  session.reporter.status(concat(check.id, ": ", shareable_text(finding.what, session.look.home)));
  session.reporter.status(**shown);
  if (run.is_dry_run) return false;
  if (finding.repair == RepairClass::automatic || run.is_confirmed) return true;
  if (!session.reporter.can_ask()) {
    return fail(ErrorKind::failure, "nothing more was changed")
        .with_reason("there is nobody to ask whether this may be done")
        .with_hint("gov doctor --fix=ask --yes");
  }
  return session.reporter.ask("Do this?", false);
}

Result<void> carry_out(Session& session, const Check& check, const RepairPlan& plan) {
  if (const auto* command = std::get_if<CommandRepair>(&plan))
    return run_noting_changes(session, check, *command);
  return apply_repair(plan, check.id, place_of(session));
}

Result<void> repair_finding(Session& session, const Check& check, const Finding& finding,
                            const RepairRun& run, RepairCount& count) {
  for (const RepairPlan& plan : finding.plans) {
    GOV_TRY_ASSIGN(const bool wanted, is_wanted(session, check, finding, plan, run));
    if (!wanted) continue;
    if (auto done = carry_out(session, check, plan); !done) {
      warn_of(session, check, done.error());
      continue;
    }
    count.made += 1;
    if (!std::holds_alternative<OwnRepair>(plan)) count.made_to_files += 1;
  }
  return {};
}

std::string outcome_text(const UndoneRepair& undone, const std::string& home) {
  const std::string path = shareable_text(undone.entry.path, home);
  switch (undone.outcome) {
    case UndoneRepair::Outcome::restored:
      return concat("restored ", path);
    case UndoneRepair::Outcome::unneeded:
      return concat(path, " is already as it was");
    case UndoneRepair::Outcome::changed:
      break;
  }
  return concat("left ", path, " alone, because it was changed after the repair");
}

std::string_view outcome_word(UndoneRepair::Outcome outcome) {
  switch (outcome) {
    case UndoneRepair::Outcome::restored:
      return "restored";
    case UndoneRepair::Outcome::unneeded:
      return "unneeded";
    case UndoneRepair::Outcome::changed:
      break;
  }
  return "changed";
}

JsonValue entry_json(const JournalEntry& entry) {
  return JsonValue::object({{"check", entry.check}, {"at", entry.at}, {"path", entry.path}});
}

}  // namespace

Result<RepairCount> repair_findings(Session& session, const Diagnosis& diagnosis,
                                    const RepairRun& run) {
  RepairCount count;
  for (const CheckOutcome& outcome : diagnosis.outcomes) {
    if (!outcome.is_shown()) continue;
    for (const Finding& finding : outcome.findings) {
      if (is_allowed(finding, run.mode))
        GOV_TRY(repair_finding(session, *outcome.check, finding, run, count));
    }
  }
  return count;
}

CommandResult undo_all_repairs(Session& session) {
  GOV_TRY_ASSIGN(const std::vector<UndoneRepair> undone, undo_repairs(session.layout));
  bool is_all_undone = true;
  JsonValue list = JsonValue::array();
  for (const UndoneRepair& one : undone) {
    const bool is_left = one.outcome == UndoneRepair::Outcome::changed;
    is_all_undone = is_all_undone && !is_left;
    const std::string text = outcome_text(one, session.look.home);
    if (is_left) session.reporter.warning(text);
    if (!is_left) session.reporter.status(text);
    JsonValue json = entry_json(one.entry);
    json.set("outcome", outcome_word(one.outcome));
    list.push(std::move(json));
  }
  if (undone.empty()) session.reporter.status("there is nothing to undo");
  if (session.wants_json())
    session.reporter.data(
        to_json_text(JsonValue::object({{"format", 1}, {"undone", std::move(list)}})));
  return is_all_undone ? kSuccess : exit_code(ErrorKind::failure);
}

CommandResult list_repairs(Session& session) {
  GOV_TRY_ASSIGN(const std::vector<JournalEntry> entries, read_journal(session.layout));
  if (session.wants_json()) {
    JsonValue list = JsonValue::array();
    for (const JournalEntry& entry : entries) list.push(entry_json(entry));
    session.reporter.data(
        to_json_text(JsonValue::object({{"format", 1}, {"repairs", std::move(list)}})));
    return kSuccess;
  }
  for (const JournalEntry& entry : entries)
    session.reporter.data(concat(entry.at, "  ", entry.check, "  ",
                                 shareable_text(entry.path, session.look.home), "\n"));
  if (entries.empty()) session.reporter.status("there is nothing to undo");
  return kSuccess;
}

}  // namespace gov
