// SPDX-License-Identifier: MIT
#include "doctor/facts/startup_facts.hpp"

#include <algorithm>
#include <functional>

#include "base/path.hpp"
#include "base/text.hpp"
#include "base/user_directories.hpp"
#include "doctor/facts/standalone_lines.hpp"

namespace gov {
namespace {

struct StartupPlace {
  std::string path;
  StartupDialect dialect = StartupDialect::posix;
};

void add_folder(std::vector<StartupPlace>& files, const std::string& folder,
                std::string_view ending, StartupDialect dialect, const Disk& disk) {
  constexpr std::size_t kMostFiles = 100;
  std::size_t count = 0;
  for (const std::string& name : disk.names_in(folder)) {
    if (name.ends_with(ending) && ++count <= kMostFiles)
      files.push_back({path_in(folder, name), dialect});
  }
}

/// In the order in which a login reads them.
std::vector<StartupPlace> system_files(const Disk& disk) {
  std::vector<StartupPlace> files = {{"/etc/environment", StartupDialect::plain},
                                     {"/etc/security/pam_env.conf", StartupDialect::plain},
                                     {"/etc/systemd/user.conf", StartupDialect::systemd}};
  add_folder(files, "/etc/systemd/user.conf.d", ".conf", StartupDialect::systemd, disk);
  for (const char* path :
       {"/etc/zshenv", "/etc/zsh/zshenv", "/etc/profile", "/etc/zprofile", "/etc/zsh/zprofile",
        "/etc/bash.bashrc", "/etc/bashrc", "/etc/zshrc", "/etc/zsh/zshrc"})
    files.push_back({path, StartupDialect::posix});
  add_folder(files, "/etc/profile.d", ".sh", StartupDialect::posix, disk);
  add_folder(files, "/etc/environment.d", ".conf", StartupDialect::plain, disk);
  add_folder(files, "/etc/fish/conf.d", ".fish", StartupDialect::fish, disk);
  return files;
}

std::vector<StartupPlace> user_files(const Environment& environment, const std::string& home,
                                     const Disk& disk) {
  std::vector<StartupPlace> files = {{path_in(home, ".pam_environment"), StartupDialect::plain}};
  const auto config = user_config_directory(environment);
  if (config) {
    add_folder(files, path_in(config->path, "environment.d"), ".conf", StartupDialect::plain, disk);
    files.push_back({path_in(config->path, "systemd/user.conf"), StartupDialect::systemd});
  }
  const std::string zsh(environment.find_non_empty("ZDOTDIR").value_or(home));
  files.push_back({path_in(home, ".zshenv"), StartupDialect::posix});
  if (zsh != home) files.push_back({path_in(zsh, ".zshenv"), StartupDialect::posix});
  for (const char* name : {".bash_profile", ".bash_login", ".profile", ".bashrc", ".xprofile"})
    files.push_back({path_in(home, name), StartupDialect::posix});
  for (const char* name : {".zprofile", ".zshrc", ".zlogin"})
    files.push_back({path_in(zsh, name), StartupDialect::posix});
  if (config) {
    const std::string fish = path_in(config->path, "fish");
    files.push_back({path_in(fish, "fish_variables"), StartupDialect::fish_stored});
    add_folder(files, path_in(fish, "conf.d"), ".fish", StartupDialect::fish, disk);
    files.push_back({path_in(fish, "config.fish"), StartupDialect::fish});
  }
  return files;
}

void add_assignments(StartupFacts& facts, const StartupText& text) {
  std::size_t number = 0;
  for (const std::string_view line : lines_of(text.file)) {
    ++number;
    for (Assignment& one : assignments_in(line, text.dialect)) {
      one.file = text.file.path;
      one.line = number;
      one.is_users = text.is_users;
      one.is_whole_line = one.is_whole_line && text.standalone[number - 1];
      facts.assignments.push_back(std::move(one));
    }
  }
}

std::vector<StartupLine> matching_lines(const StartupFacts& facts,
                                        const std::function<bool(std::string_view)>& is_wanted) {
  std::vector<StartupLine> found;
  for (const StartupText& text : facts.files) {
    std::size_t number = 0;
    for (const std::string_view line : lines_of(text.file)) {
      ++number;
      if (trim(line).starts_with('#') || !is_wanted(line)) continue;
      found.push_back(
          {text.file.path, number, std::string(line), text.is_users, text.standalone[number - 1]});
    }
  }
  return found;
}

/// Is the name in the line, and no longer one: "/opt/go" is not in "/opt/gopher".
bool names_folder(std::string_view line, std::string_view folder) {
  for (std::size_t at = line.find(folder); at != std::string_view::npos;
       at = line.find(folder, at + 1)) {
    const std::size_t end = at + folder.size();
    if (end == line.size() ||
        std::string_view(" \t:;\"')&|").find(line[end]) != std::string_view::npos)
      return true;
  }
  return false;
}

}  // namespace

StartupFacts gather_startup(const Surroundings& around, const Disk& disk) {
  StartupFacts facts;
  const auto read = [&](const std::vector<StartupPlace>& candidates, bool is_users) {
    for (const StartupPlace& candidate : candidates) {
      auto file = disk.read(candidate.path);
      if (!file) continue;
      StartupText text{std::move(*file), candidate.dialect, is_users};
      text.standalone = standalone_lines(text.file, text.dialect);
      add_assignments(facts, text);
      facts.files.push_back(std::move(text));
    }
  };
  read(system_files(disk), false);
  for (const std::string& name : disk.names_in("/etc/paths.d")) {
    if (auto file = disk.read(path_in("/etc/paths.d", name)))
      facts.path_folders.push_back(std::move(*file));
  }
  const auto home = around.environment.find_non_empty("HOME");
  if (home && is_absolute_path(*home))
    read(user_files(around.environment, std::string(without_trailing_slashes(*home)), disk), true);
  return facts;
}

std::vector<const Assignment*> assignments_of(const StartupFacts& facts, std::string_view name) {
  std::vector<const Assignment*> found;
  for (const Assignment& one : facts.assignments) {
    if (one.name == name) found.push_back(&one);
  }
  return found;
}

std::vector<StartupLine> lines_naming(const StartupFacts& facts, std::string_view folder,
                                      std::string_view home) {
  std::vector<std::string> spellings = {std::string(folder)};
  if (const auto part = part_below(folder, home)) {
    for (const std::string_view start : {"~/", "$HOME/", "${HOME}/", "{$HOME}/"})
      spellings.push_back(concat(start, *part));
  }
  return matching_lines(facts, [&](std::string_view line) {
    return std::any_of(spellings.begin(), spellings.end(),
                       [&](const std::string& one) { return names_folder(line, one); });
  });
}

std::vector<StartupLine> lines_with(const StartupFacts& facts, std::string_view part) {
  return matching_lines(
      facts, [&](std::string_view line) { return line.find(part) != std::string_view::npos; });
}

}  // namespace gov
