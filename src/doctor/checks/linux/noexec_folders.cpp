// SPDX-License-Identifier: MIT
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/linux/linux_checks.hpp"
#include "doctor/tree_names.hpp"

namespace gov {
namespace {

std::string on_mount(const Mount& mount) { return concat("on ", mount.point, ", ", mount.type); }

/// go run and go test start what they have built in the temporary folder.
void add_temporary(std::vector<Finding>& findings, const Facts& facts) {
  const LinuxFacts& system = facts.linux_system;
  const PathStatus& folder = system.temporary;
  const Mount* mount = folder.exists() ? mount_of(facts.mounts, folder.real) : nullptr;
  if (mount == nullptr || (!mount->is_noexec && !mount->is_read_only)) return;
  const std::string_view how = mount->is_noexec ? "noexec" : "read-only";
  Finding finding{
      .severity = FindingSeverity::error,
      .what = concat(folder.path, ", the folder for temporary files, is mounted ", how),
      .evidence = {{.where = folder.path, .shows = on_mount(*mount)}},
      .consequence = mount->is_noexec
                         ? "go run and go test fail with \"permission denied\" when they start "
                           "what they have built."
                         : "Every build fails, because the go command cannot make its work folder.",
      .command = "mkdir -p ~/.cache/go-tmp && go env -w GOTMPDIR=\"$HOME/.cache/go-tmp\""};
  const std::string& name = system.temporary_variable;
  if (const auto setting = facts.go_settings.find(name); setting && !name.empty()) {
    Evidence evidence{.where = "environment", .shows = concat(name, "=", setting->value)};
    if (setting->is_stored()) {
      evidence.where = facts.go_settings.env_file.path;
      evidence.line = setting->stored->line;
    }
    finding.evidence.push_back(std::move(evidence));
  }
  findings.push_back(std::move(finding));
}

/// Outside of gov's store, of which GOV05 speaks.
void add_trees(std::vector<Finding>& findings, const Facts& facts) {
  for (const GoTree& tree : facts.trees) {
    if (tree.origin == GoOrigin::store) continue;
    const Mount* mount = mount_of(facts.mounts, tree.goroot);
    if (mount == nullptr || !mount->is_noexec) continue;
    findings.push_back({.severity = FindingSeverity::error,
                        .what = concat(name_of(tree), " in ", tree.goroot,
                                       " lies on a file system that is mounted noexec"),
                        .evidence = {{.where = tree.goroot, .shows = on_mount(*mount)}},
                        .command = "move this Go to another file system, or remove it"});
  }
}

/// Tools of go install's that cannot be started.
void add_tools(std::vector<Finding>& findings, const Facts& facts) {
  const PathStatus& folder = facts.folders.gobin;
  const Mount* mount = folder.is_directory() ? mount_of(facts.mounts, folder.real) : nullptr;
  if (mount == nullptr || !mount->is_noexec) return;
  findings.push_back({.severity = FindingSeverity::warning,
                      .what = concat(folder.path,
                                     ", where go install puts programs, is mounted "
                                     "noexec"),
                      .evidence = {{.where = folder.path, .shows = on_mount(*mount)}},
                      .command = "go env -w GOBIN=/path/on/another/disk"});
}

std::vector<Finding> find_noexec(const Facts& facts) {
  std::vector<Finding> findings;
  add_temporary(findings, facts);
  add_trees(findings, facts);
  add_tools(findings, facts);
  return findings;
}

}  // namespace

constexpr Check kNoexecFolders = {
    .id = "LNX03",
    .subject = Subject::linux_and_network,
    .severity = FindingSeverity::error,
    .title = "a folder from which go starts programs is mounted noexec",
    .why = "The kernel starts no program from such a file system, whatever its mode says.",
    .mend =
        "For the temporary folder, set GOTMPDIR to a folder on another file system. Move a Go or "
        "the folder of tools to another file system.",
    .repair = RepairClass::tell,
    .run = find_noexec,
};

}  // namespace gov
