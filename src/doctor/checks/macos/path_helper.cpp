// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "doctor/checks/macos/macos_checks.hpp"

namespace gov {
namespace {

const SystemPathFolder* system_folder(const MacosFacts& macos, std::string_view folder) {
  const auto found =
      std::find_if(macos.system_path.begin(), macos.system_path.end(),
                   [&](const SystemPathFolder& one) { return one.folder == folder; });
  return found == macos.system_path.end() ? nullptr : &*found;
}

/// The folders before the shims; empty where the shims are first, or not on PATH.
std::vector<const PathEntry*> before_shims(const Facts& facts) {
  std::vector<const PathEntry*> before;
  for (const PathEntry& entry : facts.path) {
    if (entry.is_shims) return before;
    before.push_back(&entry);
  }
  return {};
}

/// path_helper moves its own folders to the front and keeps the others behind: then all that stands
/// before the shims is its own, and begins as its list does.
std::vector<Finding> find_path_helper_order(const Facts& facts) {
  if (!facts.macos || facts.macos->system_path.empty()) return {};
  const auto before = before_shims(facts);
  if (before.empty()) return {};
  if (before.front()->directory != facts.macos->system_path.front().folder) return {};
  Finding finding{.severity = FindingSeverity::warning,
                  .what = "path_helper has moved gov's shims behind the folders of the system"};
  for (const PathEntry* entry : before) {
    const SystemPathFolder* folder = system_folder(*facts.macos, entry->directory);
    if (folder == nullptr) return {};
    const bool is_go = folder->folder.ends_with("/go/bin");
    if (finding.evidence.empty() || is_go)
      finding.evidence.push_back(
          {.where = folder->file, .line = folder->line, .shows = folder->folder});
  }
  for (const StartupLine& line :
       lines_naming(facts.startup, facts.root + "/shell/env.sh", facts.home))
    finding.evidence.push_back({.where = line.file, .line = line.line, .shows = line.text});
  finding.command = "gov setup";
  finding.repair = RepairClass::ask;
  finding.plans = {CommandRepair{{"setup"}}};
  return {std::move(finding)};
}

}  // namespace

constexpr Check kPathHelperOrder = {
    .id = "MAC13",
    .subject = Subject::macos,
    .severity = FindingSeverity::warning,
    .title = "path_helper puts the folders of the system before gov's shims",
    .why =
        "A login shell within another shell, as tmux and VS Code start it, runs path_helper from "
        "/etc/zprofile or /etc/profile. It moves the folders of /etc/paths and /etc/paths.d to the "
        "front, so a Go in /usr/local/bin or /usr/local/go is found before the shims.",
    .mend =
        "gov's line belongs into a file that is read after /etc/zprofile: .zprofile or .zshrc, not "
        ".zshenv. gov setup writes it there.",
    .repair = RepairClass::ask,
    .run = find_path_helper_order,
};

}  // namespace gov
