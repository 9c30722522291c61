// SPDX-License-Identifier: MIT
#include "shell/setup_check.hpp"

#include <array>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"
#include "shell/home_word.hpp"
#include "shell/marked_block.hpp"
#include "shell/new_shell.hpp"
#include "shell/path_mention.hpp"
#include "shell/startup_trace.hpp"

namespace gov {
namespace {

std::string text_of(const std::string& file) {
  const auto text = read_if_present(file, kLargestEditedFile);
  return text ? text->value_or("") : "";
}

/// The text of a line, without surrounding blanks.
std::string words_of(const FileLine& line) {
  const std::string content = text_of(line.file);
  const auto lines = split(content, '\n');
  const bool is_there = line.number > 0 && line.number <= lines.size();
  return is_there ? std::string(trim(lines[line.number - 1])) : "";
}

/// "~/.bashrc:6 (return)".
std::string line_text(const FileLine& line, const std::string& home) {
  const std::string words = words_of(line);
  return concat(home_text(line.file, home), ":", std::to_string(line.number),
                words.empty() ? "" : concat(" (", printable(words, 80), ")"));
}

/// The PATH entry for the shims folder, as the shell spells it.
std::optional<std::string> shims_in(const std::string& path, const std::string& shims) {
  const PathList list = PathList::parse(path);
  for (const std::string& directory : list.directories()) {
    if (directory == shims || is_same_file(status_of(directory), status_of(shims)))
      return directory;
  }
  return std::nullopt;
}

/// One way of starting one shell, and what is known about it.
class NewShellCheck {
 public:
  NewShellCheck(const SetupShell& shell, NewShell kind, const SetupExpectation& expected,
                const Clock& clock)
      : shell_(shell),
        kind_(kind),
        expected_(expected),
        clock_(clock),
        files_(files_read_by(shell.shell, kind, shell.folders)) {}

  [[nodiscard]] std::vector<SetupFinding> findings() {
    const NewShellOutcome outcome = ask_new_shell(*shell_.program, kind_, clock_);
    has_hung_ = !outcome.answer && outcome.silence == Silence::timed_out;
    if (!outcome.answer) return {silence(outcome.silence)};
    const NewShellAnswer& answer = *outcome.answer;
    const bool finds_go =
        answer.go.starts_with('/') &&
        is_same_file(status_of(parent_directory(answer.go)), status_of(expected_.shims));
    if (!finds_go) return {wrong_go(answer)};
    if (kind_ != NewShell::interactive || expected_.hook == HookStyle::none) return {};
    if (!answer.has_hook) return {missing_hook()};
    if (!answer.completes) return {missing_completion()};
    return {};
  }

  /// Whether findings() timed out.
  [[nodiscard]] bool has_hung() const { return has_hung_; }

 private:
  [[nodiscard]] std::string name() const { return new_shell_text(shell_.shell, kind_); }

  [[nodiscard]] SetupFinding finding(std::string text) const {
    // bash reads no file for non-interactive commands in general, so this cannot be made to work
    // everywhere.
    const bool is_note = shell_.shell == Shell::bash && kind_ == NewShell::command;
    if (is_note) return {SetupSeverity::note, concat(text, "; shell.md says what bash offers")};
    return {SetupSeverity::problem, std::move(text)};
  }

  const std::vector<TraceStep>& trace() {
    if (!trace_)
      trace_ = trace_startup_files(*shell_.program, start_options(kind_), files_, clock_);
    return *trace_;
  }

  /// The line that stops the shell from reading gov's lines in the last of its files.
  std::optional<FileLine> end_of_reading() {
    for (auto file = files_.rbegin(); file != files_.rend(); ++file) {
      const auto block = block_lines(text_of(*file));
      if (!block) continue;
      if (auto line = where_reading_ended(trace(), *file, *block)) return line;
    }
    return std::nullopt;
  }

  std::string not_reached(std::string_view effect) {
    const auto end = end_of_reading();
    if (end) {
      return concat(name(), " ", effect, ": ", line_text(*end, shell_.folders.home),
                    " ends that file above gov's lines; move these above it");
    }
    return concat(name(), " ", effect, ": it does not read gov's lines in ",
                  home_text(files_.back(), shell_.folders.home));
  }

  SetupFinding silence(Silence why) {
    const auto end = end_of_reading();
    const std::string where =
        end ? concat("; the last line that it read is ", line_text(*end, shell_.folders.home)) : "";
    return finding(why == Silence::timed_out
                       ? concat(name(), " did not answer within ten seconds", where)
                       : concat(name(), " ended before it could be asked", where));
  }

  SetupFinding wrong_go(const NewShellAnswer& answer) {
    const auto shims = shims_in(answer.path, expected_.shims);
    if (!shims) return finding(not_reached("does not find gov's go"));
    if (!answer.go.starts_with('/')) {
      return finding(concat(name(), answer.go.empty() ? " finds no go"
                                                      : " has an alias or a function named go, "
                                                        "which hides gov's"));
    }
    const std::string effect = concat("finds ", printable(answer.go, 4096), " first");
    if (end_of_reading()) return finding(not_reached(effect));
    const auto line = culprit(*shims, answer.go);
    const std::string where =
        line ? concat(": ", line_text(*line, shell_.folders.home),
                      " puts that in front of the shims; move gov's lines below it")
             : concat(": something puts that in front of the shims");
    return finding(concat(name(), " ", effect, where));
  }

  /// Evaluated lines are numbered from the line of the eval, and are not in the file.
  std::optional<FileLine> culprit(const std::string& shims, const std::string& go) {
    if (const auto found = what_came_in_front(trace(), shims)) {
      const bool is_in_file = to_lower(words_of(found->line)).find("path") != std::string::npos;
      return is_in_file ? found->line : found->eval.value_or(found->line);
    }
    return last_mention(parent_directory(go), shell_.folders.home,
                        files_that_may_set_path(shell_.shell, shell_.folders));
  }

  SetupFinding missing_hook() { return finding(not_reached("does not load gov's hook")); }

  /// The completion registers with compinit, which has to run first.
  SetupFinding missing_completion() {
    const std::string file = home_text(files_.back(), shell_.folders.home);
    const auto block = block_lines(text_of(files_.back()));
    const std::string where = block ? concat(" (line ", std::to_string(block->first), ")") : "";
    return {SetupSeverity::note,
            concat("TAB does not complete gov's commands: in ", file, ", above gov's lines", where,
                   ", there must be: autoload -Uz compinit && compinit")};
  }

  const SetupShell& shell_;
  const NewShell kind_;
  const SetupExpectation& expected_;
  const Clock& clock_;
  const std::vector<std::string> files_;
  std::optional<std::vector<TraceStep>> trace_;
  bool has_hung_ = false;
};

}  // namespace

std::vector<SetupFinding> check_setup(const SetupShell& shell, const SetupExpectation& expected,
                                      const Clock& clock) {
  constexpr std::array kKinds = {NewShell::login, NewShell::interactive, NewShell::command};
  std::vector<SetupFinding> all;
  if (!shell.program) return all;
  for (const NewShell kind : kKinds) {
    NewShellCheck check(shell, kind, expected, clock);
    for (SetupFinding& found : check.findings()) all.push_back(std::move(found));
    // The other kinds would time out as well.
    if (check.has_hung()) break;
  }
  return all;
}

}  // namespace gov
