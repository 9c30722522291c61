// SPDX-License-Identifier: MIT
#include "doctor/repairs/project_files.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/text.hpp"

namespace gov {

std::vector<std::string> project_files(const Facts& facts) {
  std::vector<std::string> files;
  const auto add = [&](const std::string& path) {
    if (parent_directory(path) != facts.home) files.push_back(path);
  };
  const ProjectFacts& project = facts.project;
  for (const auto* file :
       {&project.go_mod, &project.go_work, &project.envrc, &project.goland_workspace}) {
    if (*file) add((*file)->path);
  }
  for (const TextFile& file : facts.choice.go_version_files) add(file.path);
  for (const EditorSettings& settings : facts.editors.settings) {
    if (!settings.is_users) add(settings.file.path);
  }
  return files;
}

Result<void> check_project_link(const std::string& file,
                                const std::vector<std::string>& project_files) {
  if (std::find(project_files.begin(), project_files.end(), file) == project_files.end()) return {};
  const std::string folder = parent_directory(file);
  auto link = link_target(file);
  if (!link && base_name(folder).starts_with('.')) link = link_target(folder);
  if (!link) return {};
  return fail(ErrorKind::failure, concat("cannot change ", in_quotes(file)))
      .with_reason(concat("it is reached by a symbolic link to ", in_quotes(*link),
                          "; gov does not write through a link in a project"));
}

}  // namespace gov
