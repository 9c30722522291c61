// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>

#include "base/path.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/direnv/direnv_checks.hpp"
#include "doctor/envrc_lines.hpp"
#include "doctor/startup_line.hpp"

namespace gov {
namespace {

/// Does the .envrc have to do with Go?
const EnvrcLine* line_about_go(const std::vector<EnvrcLine>& lines) {
  static constexpr std::string_view kParts[] = {"GOROOT",    "GOPATH", "GOFLAGS", "GOBIN",
                                                "GOPRIVATE", "GOV_",   "gov "};
  for (const EnvrcLine& line : lines) {
    if (line.calls("use", "go") || line.calls("use", "gov") || line.calls("layout", "go"))
      return &line;
    for (const std::string_view part : kParts) {
      if (line.text.find(part) != std::string_view::npos) return &line;
    }
  }
  return nullptr;
}

/// The file that an interactive shell reads. Absent if only the shell knows.
std::optional<std::string> interactive_file(const Facts& facts, Shell shell) {
  if (shell == Shell::bash) return path_in(facts.home, ".bashrc");
  if (shell == Shell::fish) return path_in(facts.startup.fish_folder, "config.fish");
  return zsh_file(facts.startup, ".zshrc");
}

std::vector<Finding> find_not_loaded(const Facts& facts) {
  const auto& envrc = facts.project.envrc;
  if (!envrc || facts.direnv.is_loaded || !facts.shell || facts.home.empty()) return {};
  // By its hook, or as a plugin of a framework of the shell's.
  if (!lines_with(facts.startup, "direnv").empty()) return {};
  const auto lines = envrc_lines(*envrc);
  const EnvrcLine* about = line_about_go(lines);
  if (about == nullptr) return {};
  const std::string shell(shell_name(*facts.shell));
  const auto file = interactive_file(facts, *facts.shell);
  const std::string line = *facts.shell == Shell::fish
                               ? "direnv hook fish | source"
                               : concat("eval \"$(direnv hook ", shell, ")\"");
  Finding finding{.severity = FindingSeverity::warning,
                  .what = concat(envrc->path, " is for direnv, and no start-up file of ", shell,
                                 " loads direnv"),
                  .evidence = {evidence_of(*envrc, *about)},
                  .command = concat("add to ",
                                    file ? shell_path(*file)
                                         : std::string(".zshrc in the folder that ZDOTDIR names"),
                                    ": ", line)};
  if (first_program(facts.path, "direnv") == nullptr) {
    finding.command = concat("install direnv; ", finding.command);
    return {std::move(finding)};
  }
  if (!file) return {std::move(finding)};
  finding.repair = RepairClass::ask;
  finding.plans = {line_at_end(facts.startup, *file, line)};
  return {std::move(finding)};
}

bool uses_library(const TextFile& envrc) {
  const auto lines = envrc_lines(envrc);
  return std::any_of(lines.begin(), lines.end(), [](const EnvrcLine& line) {
    return line.calls("use", "go") || line.calls("use", "gov");
  });
}

std::vector<Finding> find_library(const Facts& facts) {
  const DirenvLibrary& library = facts.direnv.library;
  if (library.file.empty()) return {};
  Finding finding{.severity = FindingSeverity::note,
                  .what = concat(library.file, " is of another release of gov"),
                  .evidence = {{.where = library.file}},
                  .command = "gov direnv --install",
                  .repair = RepairClass::automatic,
                  .plans = {CommandRepair{{"direnv", "--install"}}}};
  if (library.state == DirenvLibrary::State::outdated) return {std::move(finding)};
  if (library.state != DirenvLibrary::State::missing) return {};
  const auto& envrc = facts.project.envrc;
  if (!envrc || !uses_library(*envrc)) return {};
  for (const EnvrcLine& line : envrc_lines(*envrc)) {
    // A function of the user's own, in the file itself.
    if (line.text.starts_with("use_go") || line.text.starts_with("source ")) return {};
    if (line.calls("use")) finding.evidence = {evidence_of(*envrc, line)};
  }
  finding.severity = FindingSeverity::warning;
  finding.what = concat(envrc->path, " says use go, and direnv has no such function");
  finding.repair = RepairClass::ask;
  return {std::move(finding)};
}

}  // namespace

constexpr Check kDirenvNotLoaded = {
    .id = "DIR01",
    .subject = Subject::direnv,
    .severity = FindingSeverity::warning,
    .title = "the project has an .envrc, and the shell does not load direnv",
    .why = "Nothing that the .envrc says about Go happens, and nothing says so.",
    .mend =
        "Add direnv's hook to the start-up file of your shell, as --fix=ask does. Its line and "
        "gov's may stand in any order.",
    .repair = RepairClass::ask,
    .run = find_not_loaded,
};

constexpr Check kDirenvLibrary = {
    .id = "DIR03",
    .subject = Subject::direnv,
    .severity = FindingSeverity::warning,
    .title = "gov's functions for direnv are missing, or of another release",
    .why =
        "Without them an .envrc with use go stops with an error. Old ones may not know all files "
        "that pin a version.",
    .mend =
        "gov direnv --install writes them anew. --fix does so where they are old, --fix=ask where "
        "they are missing.",
    .repair = RepairClass::ask,
    .run = find_library,
};

}  // namespace gov
