// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/editors/editor_checks.hpp"

namespace gov {
namespace {

/// VS Code's own advice is 524288 (code.visualstudio.com/docs/setup/linux, "Visual Studio Code is
/// unable to watch for file changes in this large workspace").
constexpr std::uint64_t kFewWatches = 65'536;
constexpr std::uint64_t kFewInstances = 128;

/// Only where something watches: gopls does not unless its experimental fileWatcher is set.
const SettingsMember* watcher_setting(const EditorSettings& one) {
  if (!one.members) return nullptr;
  const SettingsMember* gopls = find_member(*one.members, "gopls");
  for (const char* key : {"fileWatcher", "build.fileWatcher", "ui.fileWatcher"}) {
    const SettingsMember* found = gopls == nullptr ? nullptr : find_member(gopls->members, key);
    if (found != nullptr && found->text == "fsnotify") return found;
  }
  return nullptr;
}

std::vector<Finding> find_watch_limits(const Facts& facts) {
  for (const EditorSettings& one : facts.editors.settings) {
    const SettingsMember* watcher = watcher_setting(one);
    if (watcher == nullptr) continue;
    const WatchLimits& limits = facts.editors.limits;
    Finding finding{.severity = FindingSeverity::note, .what = {}};
    if (limits.watches && *limits.watches < kFewWatches) {
      finding.what = concat("only ", std::to_string(*limits.watches), " folders can be watched");
      finding.evidence = {{.where = limits.watches_file, .shows = std::to_string(*limits.watches)}};
      finding.command =
          "echo fs.inotify.max_user_watches=524288 | sudo tee /etc/sysctl.d/60-watches.conf && "
          "sudo sysctl --system";
    } else if (limits.instances && *limits.instances < kFewInstances) {
      finding.what =
          concat("only ", std::to_string(*limits.instances), " programs can watch files");
      finding.evidence = {
          {.where = limits.instances_file, .shows = std::to_string(*limits.instances)}};
      finding.command =
          "echo fs.inotify.max_user_instances=512 | sudo tee /etc/sysctl.d/60-watches.conf && "
          "sudo sysctl --system";
    } else {
      continue;
    }
    finding.evidence.push_back(
        {.where = one.file.path, .line = watcher->line, .shows = "fileWatcher: fsnotify"});
    return {std::move(finding)};
  }
  return {};
}

}  // namespace

constexpr Check kWatchLimits = {
    .id = "IDE09",
    .subject = Subject::editors,
    .severity = FindingSeverity::note,
    .title = "gopls is set to watch files, and the system allows few watches",
    .why =
        "When the limit is reached, changes outside of the editor are no longer noticed, and other "
        "programs cannot watch either. Without the setting, gopls watches nothing: the editor "
        "reports the changes.",
    .mend = "Raise the limit of the system, or remove the setting fileWatcher.",
    .repair = RepairClass::tell,
    .run = find_watch_limits,
};

}  // namespace gov
