// SPDX-License-Identifier: MIT
#include "commands/check/command_repair.hpp"

#include "base/process.hpp"
#include "base/text.hpp"
#include "commands/live/setup_work.hpp"
#include "commands/live/shell_integration.hpp"
#include "shell/direnv_library.hpp"
#include "shell/home_word.hpp"

namespace gov {
namespace {

constexpr std::string_view kAgain = "gov doctor --fix=ask";

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

std::vector<Shell> shells_in(const std::vector<std::string>& arguments) {
  std::vector<Shell> shells;
  for (const std::string& word : arguments) {
    if (const auto shell = parse_shell(word)) shells.push_back(*shell);
  }
  return shells;
}

Preparation prepare_setup(Session& session, const CommandRepair& command) {
  GOV_TRY_ASSIGN(const HookStyle hook, choose_hook(session, "", false));
  GOV_TRY_ASSIGN(const SetupWork work,
                 plan_setup_work(session, shells_in(command.arguments), hook));
  PreparedRepair repair;
  std::vector<std::string> changes;
  for (const FileEdit& edit : work.edits) {
    if (!edit.changes_something()) continue;
    changes.push_back(diff_text(edit, session.look.home));
    repair.notes.push_back(note_of(edit));
  }
  if (changes.empty() && lacks_scripts(session, work)) {
    changes.push_back(
        concat("making the files of ", home_text(session.layout.shell(), session.look.home)));
  }
  if (changes.empty()) return std::optional<PreparedRepair>();
  repair.preview = join(changes, "\n");
  repair.make = [&session, work]() -> Result<void> {
    GOV_TRY(do_setup_work(session, work, kAgain));
    (void)try_new_shells(session, work);  // has said what is in the way
    return {};
  };
  return std::optional(std::move(repair));
}

Preparation prepare_direnv_library(Session& session) {
  GOV_TRY_ASSIGN(const std::string script, read_direnv_script(session.installation.shell_scripts));
  GOV_TRY_ASSIGN(const std::string file, direnv_library_file(session.environment));
  GOV_TRY_ASSIGN(const FileEdit edit,
                 plan_edit(file, [&](std::string_view) -> Result<std::string> { return script; }));
  if (!edit.changes_something()) return std::optional<PreparedRepair>();
  return std::optional(PreparedRepair{
      .preview = concat(edit.before ? "renewing " : "making ", home_text(file, session.look.home),
                        ", as gov direnv --install does"),
      .notes = {note_of(edit)},
      .make = [file, script] { return write_direnv_library(file, script); }});
}

}  // namespace

Preparation prepare_command_repair(Session& session, const CommandRepair& command) {
  const std::string& name = command.arguments.front();
  if (name == "setup") return prepare_setup(session, command);
  if (name == "direnv") return prepare_direnv_library(session);
  return std::optional(
      PreparedRepair{.preview = concat("running gov ", join(command.arguments, " ")),
                     .make = [&session, command] { return run_gov(session, command.arguments); }});
}

}  // namespace gov
