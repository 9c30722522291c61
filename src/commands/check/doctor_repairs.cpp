// SPDX-License-Identifier: MIT
#include "commands/check/doctor_repairs.hpp"

#include "base/text.hpp"
#include "commands/check/command_repair.hpp"
#include "doctor/repairs/repair.hpp"
#include "doctor/shareable_text.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

RepairPlace place_of(Session& session, const RepairRun& run) {
  return {.layout = session.layout,
          .programs = session.installation.programs(),
          .platforms = session.machine.platforms,
          .clock = session.clock,
          .home = session.look.home,
          .project_files = run.project_files,
          .prepare_command = [&session](const CommandRepair& command) {
            return prepare_command_repair(session, command);
          }};
}

std::string words_of(const Error& error) {
  return concat(error.what, error.because.empty() ? "" : ": ", join(error.because, ": "));
}

/// One repair that cannot be made does not keep the others from it.
void note_failure(Session& session, const Check& check, const Error& error, RepairCount& count) {
  session.reporter.warning(concat(check.id, ": ", words_of(error)));
  if (!count.failure) count.failure = error;
}

/// Whether the repair is to be made, after it was shown.
Result<bool> is_wanted(Session& session, const RepairOffer& offer, const PreparedRepair& repair,
                       const RepairRun& run) {
  session.reporter.status(
      concat(offer.check->id, ": ", shareable_text(offer.finding.what, session.look.home)));
  session.reporter.status(repair.preview);
  if (run.is_dry_run) return false;
  if (offer.finding.repair == RepairClass::automatic || run.is_confirmed) return true;
  if (!session.reporter.can_ask()) {
    return fail(ErrorKind::failure, "nothing more was changed")
        .with_reason("there is nobody to ask whether this may be done")
        .with_hint("gov doctor --fix=ask --yes");
  }
  return session.reporter.ask("Do this?", false);
}

/// True when something was changed.
Result<bool> offer_repair(Session& session, const RepairOffer& offer, const RepairRun& run,
                          RepairCount& count) {
  const RepairPlace place = place_of(session, run);
  const auto repair = prepare_repair(offer.plan, place);
  if (!repair) note_failure(session, *offer.check, repair.error(), count);
  if (!repair || !*repair) return false;
  GOV_TRY_ASSIGN(const bool wanted, is_wanted(session, offer, **repair, run));
  if (!wanted) return false;
  if (auto made = make_repair(**repair, offer.check->id, place); !made) {
    note_failure(session, *offer.check, made.error(), count);
    return false;
  }
  count.made += 1;
  if (!(*repair)->notes.empty()) count.made_to_files += 1;
  return true;
}

std::string outcome_text(const UndoneRepair& undone, const std::string& home) {
  const std::string path = shareable_text(undone.entry.path, home);
  switch (undone.outcome) {
    case UndoneRepair::Outcome::restored:
      return concat("restored ", path);
    case UndoneRepair::Outcome::unneeded:
      return concat(path, " is already as it was");
    case UndoneRepair::Outcome::failed:
      return concat("could not restore ", path, ": ",
                    undone.error ? words_of(*undone.error) : std::string());
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
    case UndoneRepair::Outcome::failed:
      return "failed";
    case UndoneRepair::Outcome::changed:
      break;
  }
  return "changed";
}

bool is_undone(const UndoneRepair& one) {
  return one.outcome == UndoneRepair::Outcome::restored ||
         one.outcome == UndoneRepair::Outcome::unneeded;
}

JsonValue entry_json(const JournalEntry& entry) {
  return JsonValue::object({{"check", entry.check}, {"at", entry.at}, {"path", entry.path}});
}

}  // namespace

Result<RepairCount> repair_findings(Session& session, const Diagnosis& diagnosis,
                                    const RepairRun& run) {
  RepairCount count;
  RepairQueue queue(run.mode);
  Diagnosis now = diagnosis;
  while (const auto offer = queue.next(now)) {
    GOV_TRY_ASSIGN(const bool made, offer_repair(session, *offer, run, count));
    if (!made) continue;
    queue.note_made();
    now = run.look_again();
  }
  return count;
}

CommandResult undo_all_repairs(Session& session) {
  GOV_TRY_ASSIGN(const std::vector<UndoneRepair> undone, undo_repairs(session.layout));
  int code = kSuccess;
  JsonValue list = JsonValue::array();
  for (const UndoneRepair& one : undone) {
    const std::string text = outcome_text(one, session.look.home);
    if (is_undone(one)) session.reporter.status(text);
    if (!is_undone(one)) session.reporter.warning(text);
    if (!is_undone(one) && code == kSuccess)
      code = one.error ? exit_code(*one.error) : exit_code(ErrorKind::failure);
    JsonValue json = entry_json(one.entry);
    json.set("outcome", outcome_word(one.outcome));
    list.push(std::move(json));
  }
  if (undone.empty()) session.reporter.status("there is nothing to undo");
  if (session.wants_json())
    session.reporter.data(
        to_json_text(JsonValue::object({{"format", 1}, {"undone", std::move(list)}})));
  return code;
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
