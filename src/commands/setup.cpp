// SPDX-License-Identifier: MIT
#include "commands/setup.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "commands/shell_integration.hpp"
#include "shell/marked_block.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestStartupFile = 4U << 20U;
constexpr std::string_view kBackupSuffix = ".before-gov";

/// One file as it is and as it shall be.
struct Edit {
  std::string path;
  bool existed = false;
  std::string before;
  std::string after;

  [[nodiscard]] bool changes_something() const { return before != after; }
};

Result<std::vector<Shell>> chosen_shells(const Session& session, const SetupOptions& options) {
  std::vector<Shell> shells;
  for (const std::string& text : options.shells) {
    GOV_TRY_ASSIGN(const Shell shell, parse_shell_option(text));
    if (std::find(shells.begin(), shells.end(), shell) == shells.end()) shells.push_back(shell);
  }
  if (!shells.empty()) return shells;
  const auto login_shell = session.environment.find_non_empty("SHELL");
  const auto shell = login_shell ? parse_shell(*login_shell) : std::nullopt;
  if (shell) return std::vector<Shell>{*shell};
  return fail(ErrorKind::usage, "cannot tell which shell to set up")
      .with_reason(login_shell ? concat("SHELL is ", in_quotes(*login_shell))
                               : std::string("SHELL is not set"))
      .with_hint("gov setup --shell bash (or zsh, fish)");
}

Result<Edit> plan_edit(const StartupFile& file, const std::string& lines, bool is_undo) {
  GOV_TRY_ASSIGN(std::optional<std::string> text, read_if_present(file.path, kLargestStartupFile));
  Edit edit{file.path, text.has_value(), text.value_or(""), {}};
  auto after = is_undo ? without_block(edit.before) : with_block(edit.before, lines);
  if (!after)
    return std::move(after).error().within(concat("cannot change ", in_quotes(file.path)));
  edit.after = std::move(*after);
  return edit;
}

Result<std::vector<Edit>> plan_edits(const Session& session, const SetupOptions& options) {
  std::vector<Edit> edits;
  GOV_TRY_ASSIGN(const std::vector<Shell> shells, chosen_shells(session, options));
  const IntegrationPaths paths = integration_paths(session);
  for (const Shell shell : shells) {
    GOV_TRY_ASSIGN(const std::vector<StartupFile> files, startup_files(shell, session.environment));
    for (const StartupFile& file : files) {
      const bool has_hook = file.has_hook && !options.shims_only;
      const std::string lines = integration_lines(shell, file.shims, has_hook, paths);
      GOV_TRY_ASSIGN(Edit edit, plan_edit(file, lines, options.undo));
      if (edit.changes_something()) edits.push_back(std::move(edit));
    }
  }
  return edits;
}

/// The end of the last line begins no further one.
std::vector<std::string_view> lines_of(const std::string& text) {
  auto lines = split(text, '\n');
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

/// The lines between the common start and the common end of both texts, as a diff shows them.
void show(Session& session, const Edit& edit) {
  const auto before = lines_of(edit.before);
  const auto after = lines_of(edit.after);
  std::size_t start = 0;
  while (start < std::min(before.size(), after.size()) && before[start] == after[start]) ++start;
  std::size_t tail = 0;
  while (tail < std::min(before.size(), after.size()) - start &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  std::string text =
      concat(edit.existed ? "changing " : "making ", printable(edit.path, 4096), "\n");
  for (std::size_t i = start; i < before.size() - tail; ++i)
    text += concat("  - ", printable(before[i], 400), "\n");
  for (std::size_t i = start; i < after.size() - tail; ++i)
    text += concat("  + ", printable(after[i], 400), "\n");
  session.reporter.status(trim(text));
}

/// A file without write permission is its owner's decision (or a generated one: Nix, chezmoi), even
/// where a rename could replace it.
Result<void> check_writable(const Edit& edit) {
  const auto status = status_of(edit.path);
  if (!status || (status->st_mode & S_IWUSR) != 0) return {};
  return fail(ErrorKind::permission, concat("cannot change ", in_quotes(edit.path)))
      .with_reason("it is read-only")
      .with_hint(
          "add the lines shown above where that file is made, or: chmod u+w, and run gov setup "
          "again");
}

Result<void> keep_backup(const Edit& edit) {
  const std::string backup = concat(edit.path, kBackupSuffix);
  if (!edit.existed || status_of_link(backup)) return {};  // the oldest one is the user's own
  const auto status = status_of(edit.path);
  return write_file_atomically(backup, edit.before, status ? status->st_mode & 07777U : 0600);
}

Result<void> put_in(const Edit& edit) {
  GOV_TRY(keep_backup(edit));
  GOV_TRY(make_directories(parent_directory(edit.path)));
  return write_file_atomically(edit.path, edit.after);
}

Result<void> take_out(const Edit& edit) {
  const std::string backup = concat(edit.path, kBackupSuffix);
  // A file that held nothing but our block was made by us. Where a link leads to it, the link was
  // there.
  const bool is_ours = edit.after.empty() && !status_of_link(backup);
  const std::string file = canonical_path(edit.path).value_or(edit.path);
  if (is_ours && ::unlink(file.c_str()) == 0) return {};
  GOV_TRY(write_file_atomically(edit.path, edit.after));
  // A backup that says the same is of no more use; any other one is the user's to judge.
  const auto saved = read_if_present(backup, kLargestStartupFile);
  if (saved && *saved && **saved == edit.after) ::unlink(backup.c_str());
  return {};
}

}  // namespace

CommandResult run_setup(Session& session, const SetupOptions& options) {
  GOV_TRY_ASSIGN(const std::vector<Edit> edits, plan_edits(session, options));
  if (!options.undo && !options.dry_run) GOV_TRY(install_shell_scripts(session));
  if (edits.empty()) {
    session.reporter.status(options.undo ? "there is nothing of gov's in the start-up files"
                                         : "everything is set up already");
    return kSuccess;
  }
  for (const Edit& edit : edits) show(session, edit);
  if (options.dry_run) {
    session.reporter.status("nothing was changed (--dry-run)");
    return kSuccess;
  }
  for (const Edit& edit : edits) GOV_TRY(check_writable(edit));
  for (const Edit& edit : edits) GOV_TRY(options.undo ? take_out(edit) : put_in(edit));
  session.reporter.status(options.undo ? "done; start a new shell"
                                       : "done; start a new shell, or see gov help setup");
  return kSuccess;
}

}  // namespace gov
