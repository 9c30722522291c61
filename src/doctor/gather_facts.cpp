// SPDX-License-Identifier: MIT
#include "doctor/gather_facts.hpp"

#include "doctor/facts/shell_process.hpp"
#include "report/look.hpp"

namespace gov {

Facts gather_facts(const Surroundings& around) {
  const Disk disk(around.system_root);
  GoSettingsFacts go_settings = gather_go_settings(around, disk);
  FolderFacts folders = gather_folders(around, go_settings, disk);
  std::vector<PathEntry> path = gather_path(around, disk);
  StoreFacts store = gather_store(around, disk);
  std::vector<GoTree> trees =
      gather_go_trees(around, disk, path, store, apple_attributes(around.platforms.native));
  ProjectFacts project = gather_project(around, disk);
  EditorFacts editors = gather_editors(
      around, disk,
      {.goland_workspace = project.goland_workspace, .folders = folders, .path = path});
  return {.home = home_for_tilde(around.environment),
          .user = around.user,
          .shell = parse_shell(around.environment.find("SHELL").value_or("")),
          .hook = around.hook,
          .root = around.layout.root(),
          .shims = around.layout.shims(),
          .host = around.host,
          .shell_started = parent_start_time(disk),
          .path = std::move(path),
          .startup = gather_startup(around, disk),
          .go_settings = std::move(go_settings),
          .folders = std::move(folders),
          .store = std::move(store),
          .choice = gather_choice(around, disk),
          .project = std::move(project),
          .mounts = read_mounts(disk),
          .trees = std::move(trees),
          .macos = gather_macos(around, disk),
          .direnv = gather_direnv(around, disk),
          .editors = std::move(editors),
          .linux_system = gather_linux(around, disk)};
}

}  // namespace gov
