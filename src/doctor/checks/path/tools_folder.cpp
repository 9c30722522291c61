// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/checks/path/path_checks.hpp"
#include "doctor/startup_line.hpp"
#include "shell/home_word.hpp"

namespace gov {
namespace {

bool is_on_path(const Facts& facts, const PathStatus& folder) {
  return std::any_of(facts.path.begin(), facts.path.end(), [&](const PathEntry& entry) {
    return entry.status.exists() && entry.status.real == folder.real;
  });
}

/// The file that a login shell of the user's reads, where variables belong. Absent where only the
/// shell knows.
std::optional<std::string> profile_of(const Facts& facts, Shell shell) {
  if (shell == Shell::fish) return path_in(facts.startup.fish_folder, "config.fish");
  if (shell == Shell::zsh) return zsh_file(facts.startup, ".zprofile");
  for (const char* name : {".bash_profile", ".bash_login"}) {
    if (startup_text(facts.startup, path_in(facts.home, name)) != nullptr)
      return path_in(facts.home, name);
  }
  return path_in(facts.home, ".profile");
}

std::string path_line(const Facts& facts, Shell shell) {
  const std::string word = home_word(shell, facts.folders.gobin.path, facts.home);
  if (shell == Shell::fish) return concat("fish_add_path -aP ", word);
  return concat("export PATH=\"$PATH\":", word);
}

/// The shell that alone reads a file of this name; absent for files of all sessions.
std::optional<Shell> only_reader_of(std::string_view name) {
  if (name.ends_with(".fish") || name == "fish_variables") return Shell::fish;
  const bool is_zshs = name.starts_with(".z") || name.starts_with("zsh") || name == "zprofile";
  if (is_zshs) return Shell::zsh;
  const bool is_bashs = name.starts_with(".bash") || name.starts_with("bash") || name == ".profile";
  return is_bashs ? std::optional(Shell::bash) : std::nullopt;
}

/// Does a file that this shell reads name the folder?
bool is_added_already(const Facts& facts, Shell shell, const std::string& folder) {
  const auto lines = lines_naming(facts.startup, folder, facts.home);
  return std::any_of(lines.begin(), lines.end(), [&](const StartupLine& line) {
    return only_reader_of(base_name(line.file)).value_or(shell) == shell;
  });
}

std::vector<Finding> find_tools_not_on_path(const Facts& facts) {
  const PathStatus& folder = facts.folders.gobin;
  if (!folder.is_directory() || facts.folders.bin_programs.empty()) return {};
  if (is_on_path(facts, folder)) return {};
  const std::string example = facts.folders.bin_programs.front();
  Finding finding{.severity = FindingSeverity::warning,
                  .what = concat(folder.path, ", where go install puts programs, is not on PATH"),
                  .evidence = {{.where = path_in(folder.path, example)}}};
  if (!facts.shell || facts.home.empty()) {
    finding.command = concat("add ", folder.path, " to PATH");
    return {std::move(finding)};
  }
  if (is_added_already(facts, *facts.shell, folder.path)) {
    finding.command = "start a new shell: a start-up file adds the folder already";
    return {std::move(finding)};
  }
  const auto file = profile_of(facts, *facts.shell);
  const std::string line = path_line(facts, *facts.shell);
  finding.command =
      concat("add to ", file.value_or(".zprofile in the folder that ZDOTDIR names"), ": ", line);
  if (!file) return {std::move(finding)};
  finding.repair = RepairClass::ask;
  finding.plans = {line_at_end(facts.startup, *file, line)};
  return {std::move(finding)};
}

constexpr Cause kHidesTools[] = {{"ENV03"}, {"ENV07"}};

}  // namespace

constexpr Check kToolsNotOnPath = {
    .id = "PATH05",
    .subject = Subject::path,
    .severity = FindingSeverity::warning,
    .title = "the folder of installed tools is not on PATH",
    .why =
        "Programs that go install has put there, such as gopls and dlv, are not found by their "
        "name.",
    .mend =
        "Add the folder to PATH in the start-up file of your login shell, behind the others. "
        "--fix=ask adds the line.",
    .repair = RepairClass::ask,
    .hidden_by = kHidesTools,
    .run = find_tools_not_on_path,
};

}  // namespace gov
