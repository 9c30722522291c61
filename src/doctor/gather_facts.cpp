// SPDX-License-Identifier: MIT
#include "doctor/gather_facts.hpp"

#include "doctor/facts/shell_process.hpp"
#include "report/look.hpp"

namespace gov {

Facts gather_facts(const Surroundings& around) {
  const Disk disk(around.system_root);
  UnreadFiles unread;
  GoSettingsFacts go_settings = gather_go_settings(around, disk, unread);
  FolderFacts folders = gather_folders(around, go_settings, disk);
  std::vector<PathEntry> path = gather_path(around, disk);
  StoreFacts store = gather_store(around, disk);
  std::vector<GoTree> trees =
      gather_go_trees(around, disk, path, store, apple_attributes(around.platforms.native));
  ProjectFacts project = gather_project(around, disk, unread);
  EditorFacts editors = gather_editors(
      around, disk,
      {.goland_workspace = project.goland_workspace, .folders = folders, .path = path}, unread);
  StartupFacts startup = gather_startup(around, disk, unread);
  ChoiceFacts choice = gather_choice(around, disk, unread);
  DirenvFacts direnv = gather_direnv(around, disk, unread);
  LinuxFacts linux_system = gather_linux(around, go_settings, disk);
  return {.home = home_for_tilde(around.environment),
          .user = around.user,
          .shell = parse_shell(around.environment.find("SHELL").value_or("")),
          .hook = around.hook,
          .root = around.layout.root(),
          .shims = around.layout.shims(),
          .host = around.host,
          .shell_started = parent_start_time(disk),
          .path = std::move(path),
          .startup = std::move(startup),
          .go_settings = std::move(go_settings),
          .folders = std::move(folders),
          .store = std::move(store),
          .choice = std::move(choice),
          .project = std::move(project),
          .mounts = read_mounts(disk),
          .trees = std::move(trees),
          .macos = gather_macos(around, disk),
          .direnv = std::move(direnv),
          .editors = std::move(editors),
          .linux_system = std::move(linux_system),
          .settings_problem = around.settings_problem,
          .unread = std::move(unread)};
}

}  // namespace gov
