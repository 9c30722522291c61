// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/environment.hpp"
#include "base/result.hpp"
#include "shell/dialect.hpp"

namespace gov {

/// What a start-up file is for: profiles are read by login shells of every kind, so they carry the
/// shims; rc files by interactive shells, so they carry the hook.
enum class StartupPurpose { shims, hook, both };

struct StartupFile {
  std::string path;
  StartupPurpose purpose;
};

/// The files of a shell that setup edits. bash reads only the first of .bash_profile, .bash_login and
/// .profile, so that one is taken, or .profile made; zsh's lie in ZDOTDIR; fish has a folder for
/// snippets, where one file is all ours. Looks which files exist. Errors: usage without HOME.
[[nodiscard]] Result<std::vector<StartupFile>> startup_files(Shell shell, const Environment& environment);

}  // namespace gov
