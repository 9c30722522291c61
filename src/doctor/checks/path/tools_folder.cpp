// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/checks/path/path_checks.hpp"
#include "shell/home_word.hpp"

namespace gov {
namespace {

bool is_on_path(const Facts& facts, const PathStatus& folder) {
  return std::any_of(facts.path.begin(), facts.path.end(), [&](const PathEntry& entry) {
    return entry.status.exists() && entry.status.real == folder.real;
  });
}

/// The file that a login shell of the user's reads, where variables belong.
std::string profile_of(const Facts& facts, Shell shell) {
  if (shell == Shell::fish) return path_in(facts.home, ".config/fish/config.fish");
  if (shell == Shell::zsh) return path_in(facts.home, ".zprofile");
  for (const char* name : {".bash_profile", ".bash_login"}) {
    if (startup_text(facts.startup, path_in(facts.home, name)) != nullptr)
      return path_in(facts.home, name);
  }
  return path_in(facts.home, ".profile");
}

TextRepair line_for(const Facts& facts, Shell shell) {
  const std::string file = profile_of(facts, shell);
  const std::string word = home_word(shell, facts.folders.gobin.path, facts.home);
  const std::string line = shell == Shell::fish ? concat("fish_add_path -aP ", word, "\n")
                                                : concat("export PATH=\"$PATH\":", word, "\n");
  const StartupText* text = startup_text(facts.startup, file);
  std::string before = text == nullptr ? "" : text->file.text;
  std::string after = before;
  if (!after.empty() && !after.ends_with('\n')) after += '\n';
  return {.file = file, .before = std::move(before), .after = after + line};
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
  if (!lines_naming(facts.startup, folder.path, facts.home).empty()) {
    finding.command = "start a new shell: a start-up file adds the folder already";
    return {std::move(finding)};
  }
  const TextRepair repair = line_for(facts, *facts.shell);
  const std::string_view added = trim(std::string_view(repair.after).substr(repair.before.size()));
  finding.command = concat("add to ", repair.file, ": ", added);
  finding.repair = RepairClass::ask;
  finding.plans = {repair};
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
