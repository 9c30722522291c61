// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/environment/environment_checks.hpp"
#include "doctor/explanations.hpp"
#include "doctor/variable_trail.hpp"

// GOROOT, which no Go since 1.10 needs: it finds itself by the place of its program
// (cmd/go/internal/cfg). A value is obeyed nonetheless, before that place.

namespace gov {
namespace {

/// What is wrong with the Go that the variable names; "" when it is the one that runs.
std::string fault_of(const Facts& facts) {
  const PathStatus& goroot = *facts.folders.goroot;
  if (!goroot.exists()) return "where nothing is";
  if (!facts.folders.goroot_version) return "where no Go is";
  const auto& running = facts.choice.go;
  if (running && !running->name.empty() && *facts.folders.goroot_version != running->name)
    return concat("which is ", *facts.folders.goroot_version, ", not ", running->name);
  return "";
}

/// The shell that alone reads the file; absent where others do as well.
std::optional<Shell> reader_of(const std::string& file) {
  const std::string name = file.substr(file.rfind('/') + 1);
  if (file.find("/fish/") != std::string::npos) return Shell::fish;
  if (name.starts_with(".z") || name.starts_with("zsh")) return Shell::zsh;
  if (name.starts_with(".bash")) return Shell::bash;
  return std::nullopt;
}

/// Does a new shell of the user's read the file? Also where other files lead to it.
bool is_read_by_users_shell(const Facts& facts, const std::string& file) {
  const StartupText* text = startup_text(facts.startup, file);
  if (!facts.shell || text == nullptr) return true;
  return std::any_of(text->read_through.begin(), text->read_through.end(),
                     [&](const std::string& root) {
                       return reader_of(root).value_or(*facts.shell) == *facts.shell;
                     });
}

/// In a new shell of the user's, as far as the file tells: one that is taken back by a line below
/// does not.
bool comes_into_force(const Facts& facts, const Assignment& one) {
  if (!is_read_by_users_shell(facts, one.file)) return false;
  return std::none_of(facts.startup.removals.begin(), facts.startup.removals.end(),
                      [&](const VariableRemoval& removal) {
                        return removal.name == one.name && removal.file == one.file &&
                               removal.line > one.line;
                      });
}

std::vector<Finding> find_goroot_set(const Facts& facts) {
  const bool is_in_force = facts.folders.goroot.has_value();
  auto assigned = assignments_of(facts.startup, "GOROOT");
  std::erase_if(assigned, [&](const Assignment* one) { return !comes_into_force(facts, *one); });
  if (!is_in_force && assigned.empty()) return {};
  if (!is_in_force) {
    return {
        finding_about(facts, "GOROOT", FindingSeverity::warning,
                      concat("GOROOT will be set to ", assigned.back()->value, " in new shells"))};
  }
  const std::string fault = fault_of(facts);
  const std::string& path = facts.folders.goroot->path;
  if (fault.empty())
    return {finding_about(facts, "GOROOT", FindingSeverity::warning,
                          concat("GOROOT is set to ", path))};
  return {finding_about(facts, "GOROOT", FindingSeverity::error,
                        concat("GOROOT is set to ", path, ", ", fault))};
}

std::vector<Finding> find_goroot_stored(const Facts& facts) {
  const GoEnvLine* stored = nullptr;
  for (const GoEnvLine& line : facts.go_settings.stored) {
    if (line.name == "GOROOT" && !line.value.empty()) stored = &line;
  }
  if (stored == nullptr) return {};
  Finding finding =
      finding_about(facts, "GOROOT", FindingSeverity::error,
                    concat("the go command's own file sets GOROOT to ", stored->value,
                           facts.folders.stored_goroot.exists() ? "" : ", where nothing is"));
  // go env -u fails as well, unless the environment names a Go that is there.
  const std::string good = facts.choice.go ? facts.choice.go->goroot : "/path/to/a/go";
  finding.command = concat("GOROOT=", shell_path(good), " go env -u GOROOT");
  return {std::move(finding)};
}

constexpr Cause kHidesSet[] = {{"ENV02"},
                               {"DIR02", does_envrc_set_goroot},
                               {"MAC10", does_launchd_set_goroot},
                               {"PATH10", does_manager_set_goroot}};

}  // namespace

constexpr Check kGorootSet = {
    .id = "ENV01",
    .subject = Subject::environment,
    .severity = FindingSeverity::error,
    .title = "GOROOT is set",
    .why =
        "A go that finds GOROOT set works with the standard library and the compiler of that "
        "folder, whichever version the go itself is. gov removes the variable for every Go "
        "that it starts, but editors and a Go that is started directly obey it.",
    .mend =
        "Delete the line that sets GOROOT, and start a new shell. No Go since 1.10 needs the "
        "variable. Other version managers set it as well: goenv stops with "
        "GOENV_DISABLE_GOROOT=1, mise with MISE_GO_SET_GOROOT=0. --fix=ask deletes the line "
        "in a file of yours.",
    .repair = RepairClass::ask,
    .hidden_by = kHidesSet,
    .run = find_goroot_set,
};

constexpr Check kGorootStored = {
    .id = "ENV02",
    .subject = Subject::environment,
    .severity = FindingSeverity::error,
    .title = "GOROOT is stored in the go command's own file",
    .why =
        "Once the stored folder is gone or holds another version, every go command fails with "
        "\"cannot find GOROOT directory\" or a version mismatch, including the go env -u that "
        "would remove the line.",
    .mend =
        "Delete the line GOROOT=... from the file, or run go env -u GOROOT with a GOROOT that "
        "exists. --fix=ask deletes the line.",
    .repair = RepairClass::ask,
    .run = find_goroot_stored,
};

}  // namespace gov
