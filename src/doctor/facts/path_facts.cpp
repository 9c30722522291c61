// SPDX-License-Identifier: MIT
#include "doctor/facts/path_facts.hpp"

#include <algorithm>
#include <array>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"
#include "store/shim_mark.hpp"

namespace gov {
namespace {

constexpr std::array<std::string_view, 5> kLookedFor = {"go", "gofmt", "gopls", "dlv", "direnv"};

/// Folders of the system that hold thousands of programs and no go1.N.P.
bool is_large_folder(std::string_view directory) {
  static constexpr std::string_view kLarge[] = {"/bin", "/sbin", "/usr/bin", "/usr/sbin"};
  return std::find(std::begin(kLarge), std::end(kLarge), directory) != std::end(kLarge) ||
         directory.starts_with("/mnt/");
}

/// Those of a folder that are worth a look. Its list spares a look-up of each name in each folder;
/// where a folder cannot be listed, the names may be there all the same.
std::vector<std::string> names_to_look_for(std::string_view directory, const Disk& disk) {
  std::vector<std::string> all(kLookedFor.begin(), kLookedFor.end());
  if (is_large_folder(without_trailing_slashes(directory))) return all;
  std::vector<std::string> listed = disk.names_in(directory);
  if (listed.empty()) return all;
  std::vector<std::string> names;
  for (const std::string& name : all) {
    if (std::binary_search(listed.begin(), listed.end(), name)) names.push_back(name);
  }
  for (std::string& name : listed) {
    if (name.starts_with("go1.") && Version::parse_release_name(name))
      names.push_back(std::move(name));
  }
  return names;
}

/// golang.org/dl's go1.22.5 starts ~/sdk/go1.22.5/bin/go.
std::string goroot_place(const PathProgram& program, std::string_view home) {
  if (program.origin == GoOrigin::go_wrapper && !home.empty())
    return path_in(path_in(home, "sdk"), program.name);
  const std::string bin = parent_directory(program.status.real);
  return base_name(bin) == "bin" ? parent_directory(bin) : "";
}

void find_goroot(PathProgram& program, std::string_view home, const Disk& disk) {
  const std::string goroot = goroot_place(program, home);
  if (goroot.empty()) return;
  const auto file = disk.read(path_in(goroot, "VERSION"), 4096);
  if (!file) return;
  program.goroot = goroot;
  program.version = std::string(trim(split(file->text, '\n').front()));
}

GoOrigin origin_of(const PathProgram& program, const Surroundings& around, const Disk& disk) {
  const std::string place = disk.place_of(program.status.path);
  const bool can_be_shim = program.name == "go" || program.name == "gofmt";
  if (can_be_shim && program.can_run() && has_shim_mark(place)) {
    const auto root = root_around(program.status.real);
    return root && !disk.is_same(*root, around.layout.root()) ? GoOrigin::other_shim
                                                              : GoOrigin::shim;
  }
  if (lies_in_store(around.stores, place)) return GoOrigin::store;
  return origin_of_place(program.status.path, program.status.real,
                         around.environment.find("HOME").value_or(""));
}

PathEntry look_into(const std::string& directory, const Surroundings& around, const Disk& disk) {
  const std::string folder = directory.empty() ? "." : directory;
  PathEntry entry{.directory = directory, .status = disk.look_at(folder)};
  if (!entry.status.is_directory()) return entry;
  entry.is_shims = disk.is_same(folder, around.layout.shims());
  for (std::string& name : names_to_look_for(folder, disk)) {
    PathProgram program{.name = std::move(name), .status = {}};
    program.status = disk.look_at(path_in(folder, program.name));
    if (!program.status.exists() && !program.status.is_link) continue;
    program.origin = origin_of(program, around, disk);
    if (program.can_run()) find_goroot(program, around.environment.find("HOME").value_or(""), disk);
    entry.programs.push_back(std::move(program));
  }
  return entry;
}

}  // namespace

std::vector<PathEntry> gather_path(const Surroundings& around, const Disk& disk) {
  std::vector<PathEntry> entries;
  const auto path = around.environment.find_non_empty("PATH");
  if (!path) return entries;
  const PathList list = PathList::parse(*path);
  constexpr std::size_t kMostEntries = 4000;
  for (const std::string& directory : list.directories()) {
    if (entries.size() == kMostEntries) break;
    PathEntry entry = look_into(directory, around, disk);
    const auto earlier = std::find_if(entries.begin(), entries.end(), [&](const PathEntry& one) {
      return one.directory == entry.directory ||
             (entry.status.exists() && one.status.real == entry.status.real);
    });
    if (earlier != entries.end())
      entry.repeats = static_cast<std::size_t>(earlier - entries.begin());
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<const PathProgram*> programs_named(const std::vector<PathEntry>& path,
                                               std::string_view name) {
  std::vector<const PathProgram*> found;
  for (const PathEntry& entry : path) {
    for (const PathProgram& program : entry.programs) {
      if (program.name == name && program.can_run()) found.push_back(&program);
    }
  }
  return found;
}

const PathProgram* first_program(const std::vector<PathEntry>& path, std::string_view name) {
  const auto found = programs_named(path, name);
  return found.empty() ? nullptr : found.front();
}

}  // namespace gov
