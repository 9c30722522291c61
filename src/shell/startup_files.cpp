// SPDX-License-Identifier: MIT
#include "shell/startup_files.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>

#include "base/file.hpp"
#include "base/path.hpp"

namespace gov {
namespace {

constexpr std::array<std::string_view, 3> kBashProfiles = {".bash_profile", ".bash_login",
                                                           ".profile"};

std::string bash_profile(const std::string& home) {
  for (const std::string_view name : kBashProfiles) {
    std::string path = path_in(home, name);
    // A dangling link means that somebody intends to create the file. bash skips unreadable files.
    const bool is_planned = status_of_link(path) && !status_of(path);
    if (is_planned || ::access(path.c_str(), R_OK) == 0) return path;
  }
  // Not .bash_profile, which would hide a .profile created later.
  return path_in(home, ".profile");
}

void add(std::vector<StartupFile>& files, StartupFile file) {
  const auto is_the_same = [&](const StartupFile& other) {
    return other.path == file.path || is_same_file(status_of(other.path), status_of(file.path));
  };
  if (std::none_of(files.begin(), files.end(), is_the_same)) files.push_back(std::move(file));
}

}  // namespace

std::vector<StartupFile> startup_files(Shell shell, const StartupFolders& folders) {
  switch (shell) {
    case Shell::bash:
      return {{bash_profile(folders.home), true}, {path_in(folders.home, ".bashrc"), true}};
    case Shell::zsh:
      return {{path_in(folders.zsh_environment, ".zshenv"), false},
              {path_in(folders.zsh, ".zprofile"), false},
              {path_in(folders.zsh, ".zshrc"), true}};
    case Shell::fish:
      return {{path_in(folders.fish, "conf.d/gov.fish"), true}};
  }
  return {};
}

std::vector<StartupFile> possible_startup_files(Shell shell, const StartupFolders& folders) {
  std::vector<StartupFile> files;
  for (StartupFile& file : startup_files(shell, folders)) add(files, std::move(file));
  switch (shell) {
    case Shell::bash:
      for (const std::string_view name : kBashProfiles)
        add(files, {path_in(folders.home, name), true});
      break;
    case Shell::zsh:
      for (const std::string& folder : {folders.zsh, folders.zsh_environment, folders.home}) {
        add(files, {path_in(folder, ".zshenv"), false});
        add(files, {path_in(folder, ".zprofile"), false});
        add(files, {path_in(folder, ".zshrc"), true});
        add(files, {path_in(folder, ".zlogin"), true});
      }
      break;
    case Shell::fish:
      for (const std::string& folder : {folders.fish, path_in(folders.home, ".config/fish")}) {
        add(files, {path_in(folder, "conf.d/gov.fish"), true});
        add(files, {path_in(folder, "config.fish"), true});
      }
      break;
  }
  return files;
}

}  // namespace gov
