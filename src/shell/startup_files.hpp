// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "shell/dialect.hpp"

namespace gov {

/// The folders in which the shells look for a user's start-up files (startup_folders.hpp asks
/// them).
struct StartupFolders {
  std::string home;
  std::string zsh_environment;  // with .zshenv, which may be what sets ZDOTDIR
  std::string zsh;              // with .zprofile and .zshrc
  std::string fish;             // with config.fish and conf.d
};

struct StartupFile {
  std::string path;
  bool has_hook;  // interactive shells read it
};

/// The files of a shell that setup edits, so that login shells, interactive shells and, where the
/// shell has a file for them, all others find gov's go. bash reads only the first of .bash_profile,
/// .bash_login and .profile that can be read, so that one is taken, or .profile made. In zsh,
/// .zshenv comes before the system's profile, which may move the shims back (path_helper), so
/// .zprofile puts them first again. fish has a folder for snippets, where one file is all gov's.
/// Looks which files exist.
[[nodiscard]] std::vector<StartupFile> startup_files(Shell shell, const StartupFolders& folders);

/// Every file of a shell that may hold a block of gov's: the same, others that the shell would read
/// at another time, and those of releases before. Each once.
[[nodiscard]] std::vector<StartupFile> possible_startup_files(Shell shell,
                                                              const StartupFolders& folders);

}  // namespace gov
