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
  std::string zsh_environment;  // contains .zshenv, which may set ZDOTDIR
  std::string zsh;              // contains .zprofile and .zshrc
  std::string fish;             // contains config.fish and conf.d
};

struct StartupFile {
  std::string path;
  bool has_hook;  // interactive shells read it
};

/// The files of a shell that setup edits, so that login shells, interactive shells and, if the
/// shell has a file for them, all others find gov's go. bash reads only the first readable one of
/// .bash_profile, .bash_login and .profile, so that file is used, or .profile is created. In zsh,
/// .zshenv is read before the system's profile, which may move the shims back (path_helper), so
/// .zprofile puts them first again. fish has a folder for snippets, in which one file is gov's
/// alone. Checks which files exist.
[[nodiscard]] std::vector<StartupFile> startup_files(Shell shell, const StartupFolders& folders);

/// Every file of a shell that may contain a gov block: those of startup_files(), others that the
/// shell may have read at another time, and those edited by earlier releases. Each once.
[[nodiscard]] std::vector<StartupFile> possible_startup_files(Shell shell,
                                                              const StartupFolders& folders);

}  // namespace gov
