// SPDX-License-Identifier: MIT
#include "doctor/repairs/repair.hpp"

#include <sys/stat.h>

#include <cerrno>

#include "base/file.hpp"
#include "base/text.hpp"
#include "doctor/repairs/repair_edit.hpp"
#include "doctor/shareable_text.hpp"
#include "store/clearing_up.hpp"

namespace gov {
namespace {

constexpr std::string_view kAgain = "gov doctor --fix=ask";
constexpr std::string_view kUndo = "gov doctor --undo";

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

std::string octal(mode_t mode) {
  std::string text;
  for (mode_t rest = mode; rest != 0 || text.empty(); rest /= 8)
    text.insert(text.begin(), static_cast<char>('0' + rest % 8));
  return concat("0", text);
}

std::string own_repair_text(OwnRepair repair) {
  return repair == OwnRepair::shims ? "making gov's shims anew" : "deleting what was left behind";
}

Result<std::optional<std::string>> edit_preview(const Result<FileEdit>& edit,
                                                std::string_view home) {
  if (!edit) return Error(edit.error());
  if (!edit->changes_something()) return std::optional<std::string>();
  return std::optional(without_secrets(diff_text(*edit, home)));
}

Result<void> change_text(const Result<FileEdit>& edit, std::string_view check,
                         const RepairPlace& place) {
  if (!edit) return Error(edit.error());
  if (!edit->changes_something()) return {};
  GOV_TRY_ASSIGN(const JournalEntry entry,
                 add_to_journal(place.layout, {.check = std::string(check),
                                               .at = to_rfc3339(place.clock.now()),
                                               .path = edit->path,
                                               .text = RepairedText{edit->before, edit->after}}));
  auto applied = apply_edits({*edit}, kAgain);
  if (!applied) (void)remove_from_journal(place.layout, entry);
  return applied;
}

Result<void> set_mode(const std::string& path, mode_t mode) {
  if (::chmod(path.c_str(), mode) == 0) return {};
  return system_error(concat("cannot set the mode of ", in_quotes(path)), errno);
}

Result<void> change_mode(const ModeRepair& repair, std::string_view check,
                         const RepairPlace& place) {
  GOV_TRY_ASSIGN(const JournalEntry entry,
                 add_to_journal(place.layout, {.check = std::string(check),
                                               .at = to_rfc3339(place.clock.now()),
                                               .path = repair.path,
                                               .mode = RepairedMode{repair.before, repair.after}}));
  auto changed = set_mode(repair.path, repair.after);
  if (!changed) (void)remove_from_journal(place.layout, entry);
  return changed;
}

using Outcome = UndoneRepair::Outcome;

Result<Outcome> undo_text(const JournalEntry& entry) {
  const RepairedText& text = *entry.text;
  constexpr std::size_t kLargestFile = 4U << 20U;
  GOV_TRY_ASSIGN(const std::optional<std::string> now, read_if_present(entry.path, kLargestFile));
  if (now == text.before) return Outcome::unneeded;
  if (now != text.after) return Outcome::changed;
  const FileEdit edit{.path = entry.path, .before = now, .after = text.before.value_or("")};
  GOV_TRY_ASSIGN(const std::vector<std::string> kept, undo_edits({edit}, kUndo));
  return Outcome::restored;
}

Result<Outcome> undo_mode(const JournalEntry& entry) {
  const auto status = status_of(entry.path);
  const auto now = status ? std::optional(status->st_mode & 07777U) : std::nullopt;
  if (now == entry.mode->before) return Outcome::unneeded;
  if (now != entry.mode->after) return Outcome::changed;
  GOV_TRY(set_mode(entry.path, entry.mode->before));
  return Outcome::restored;
}

}  // namespace

Result<std::optional<std::string>> preview(const RepairPlan& plan, std::string_view home) {
  using Preview = Result<std::optional<std::string>>;
  return std::visit(
      Overloaded{
          [&](const LineRepair& repair) { return edit_preview(edit_for(repair), home); },
          [&](const TextRepair& repair) { return edit_preview(edit_for(repair), home); },
          [](const ModeRepair& repair) -> Preview {
            return std::optional(concat("changing the mode of ", printable(repair.path), " from ",
                                        octal(repair.before), " to ", octal(repair.after)));
          },
          [](const OwnRepair& repair) -> Preview { return std::optional(own_repair_text(repair)); },
          [](const CommandRepair& repair) -> Preview {
            return std::optional(concat("running gov ", join(repair.arguments, " ")));
          }},
      plan);
}

Result<void> apply_repair(const RepairPlan& plan, std::string_view check,
                          const RepairPlace& place) {
  return std::visit(
      Overloaded{
          [&](const LineRepair& repair) { return change_text(edit_for(repair), check, place); },
          [&](const TextRepair& repair) { return change_text(edit_for(repair), check, place); },
          [&](const ModeRepair& repair) { return change_mode(repair, check, place); },
          [&](const OwnRepair&) {
            return clear_up(place.layout, place.programs, place.platforms, place.clock);
          },
          [](const CommandRepair&) -> Result<void> { return {}; }},
      plan);
}

Result<std::vector<UndoneRepair>> undo_repairs(const Layout& layout) {
  GOV_TRY_ASSIGN(const std::vector<JournalEntry> entries, read_journal(layout));
  std::vector<UndoneRepair> undone;
  for (const JournalEntry& entry : entries) {
    GOV_TRY_ASSIGN(const Outcome outcome, entry.text ? undo_text(entry) : undo_mode(entry));
    if (outcome != Outcome::changed) GOV_TRY(remove_from_journal(layout, entry));
    undone.push_back({.entry = entry, .outcome = outcome});
  }
  return undone;
}

}  // namespace gov
