// SPDX-License-Identifier: MIT
#include "doctor/facts/project_facts.hpp"

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "golang/go_mod.hpp"
#include "resolve/go_variables.hpp"
#include "resolve/module_search.hpp"

namespace gov {
namespace {

/// The nearest file of this name at or above the directory.
std::optional<TextFile> nearest(std::string_view directory, std::string_view name, const Disk& disk,
                                UnreadFiles& unread, std::size_t max_bytes) {
  std::optional<TextFile> found;
  walk_up(directory, [&](std::string_view here) {
    found = disk.read_or_note(path_in(here, name), unread, max_bytes);
    return found.has_value();
  });
  return found;
}

void find_go_work(ProjectFacts& facts, const Surroundings& around, const Disk& disk,
                  UnreadFiles& unread) {
  const ModuleVariables variables =
      module_variables(around.environment, read_user_go_env(around.environment));
  if (variables.gowork == "off") return;
  if (!variables.gowork.empty() && variables.gowork != "auto") {
    facts.go_work = disk.read_or_note(variables.gowork, unread, kMaxGoModBytes);
    facts.is_gowork_missing = !facts.go_work && !disk.exists(variables.gowork);
    return;
  }
  facts.go_work = nearest(facts.directory, "go.work", disk, unread, kMaxGoModBytes);
}

std::vector<TestLikeFile> test_like_files(const std::string& directory, const Disk& disk) {
  constexpr std::size_t kMostFiles = 200;
  std::vector<TestLikeFile> found;
  for (std::string& name : disk.names_in(directory)) {
    if (!name.ends_with(".go") || name.find("test") == std::string::npos) continue;
    auto beginning = read_beginning(disk.place_of(path_in(directory, name)), 4096);
    if (found.size() < kMostFiles)
      found.push_back({std::move(name), std::move(beginning).value_or("")});
  }
  return found;
}

/// The folder that holds go.mod or .git, whichever is higher up.
std::string top_of(const ProjectFacts& facts, const Disk& disk) {
  std::string top = facts.go_mod ? folder_of(*facts.go_mod) : facts.directory;
  walk_up(facts.directory, [&](std::string_view here) {
    if (!disk.exists(path_in(here, ".git"))) return false;
    top = std::string(here);
    return true;
  });
  return top;
}

std::vector<TextFile> workflows_of(const std::string& top, const Disk& disk, UnreadFiles& unread) {
  constexpr std::size_t kMostFiles = 50;
  std::vector<TextFile> found;
  const std::string folder = path_in(top, ".github/workflows");
  for (const std::string& name : disk.names_in(folder)) {
    if (!name.ends_with(".yml") && !name.ends_with(".yaml")) continue;
    if (found.size() == kMostFiles) break;
    auto file = disk.read_or_note(path_in(folder, name), unread);
    if (file) found.push_back(std::move(*file));
  }
  return found;
}

}  // namespace

std::string folder_of(const TextFile& file) { return parent_directory(file.path); }

ProjectFacts gather_project(const Surroundings& around, const Disk& disk, UnreadFiles& unread) {
  ProjectFacts facts;
  if (!around.directory) return facts;
  constexpr std::size_t kLargestFile = 1U << 20U;
  facts.directory = *around.directory;
  facts.status = disk.look_at(facts.directory);
  facts.go_mod = nearest(facts.directory, "go.mod", disk, unread, kMaxGoModBytes);
  find_go_work(facts, around, disk, unread);
  if (facts.go_mod) {
    const std::string vendor = path_in(folder_of(*facts.go_mod), "vendor");
    facts.has_vendor = disk.look_at(vendor).is_directory();
    if (facts.has_vendor)
      facts.modules_txt =
          disk.read_or_note(path_in(vendor, "modules.txt"), unread, 4 * kLargestFile);
  }
  facts.test_like_files = test_like_files(facts.directory, disk);
  facts.workflows = workflows_of(top_of(facts, disk), disk, unread);
  facts.envrc = nearest(facts.directory, ".envrc", disk, unread, kLargestFile);
  facts.goland_workspace =
      nearest(facts.directory, ".idea/workspace.xml", disk, unread, 4 * kLargestFile);
  return facts;
}

}  // namespace gov
