// SPDX-License-Identifier: MIT
#include "shell/startup_files.hpp"

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "base/user_directories.hpp"

namespace gov {
namespace {

std::string bash_profile(const std::string& home) {
  for (const std::string_view name : {".bash_profile", ".bash_login", ".profile"}) {
    std::string path = concat(home, "/", name);
    if (status_of_link(path)) return path;
  }
  // Not .bash_profile: it would hide a .profile that comes later.
  return concat(home, "/.profile");
}

}  // namespace

Result<std::vector<StartupFile>> startup_files(Shell shell, const Environment& environment) {
  const auto home_value = environment.find_non_empty("HOME");
  if (!home_value || !home_value->starts_with('/')) {
    return fail(ErrorKind::usage, "cannot tell where your shell's start-up files are")
        .with_reason("HOME is not set to an absolute path");
  }
  const std::string home(*home_value);
  switch (shell) {
    case Shell::bash:
      return std::vector<StartupFile>{{bash_profile(home), ShimsPlace::in_front, true},
                                      {concat(home, "/.bashrc"), ShimsPlace::where_missing, true}};
    case Shell::zsh: {
      const auto named = environment.find("ZDOTDIR");
      const std::string directory(named && named->starts_with('/') ? *named : home);
      return std::vector<StartupFile>{
          {concat(directory, "/.zprofile"), ShimsPlace::in_front, false},
          {concat(directory, "/.zshrc"), ShimsPlace::where_missing, true}};
    }
    case Shell::fish: {
      const std::string config = user_config_directory(environment)->path;
      return std::vector<StartupFile>{
          {path_in(config, "fish/conf.d/gov.fish"), ShimsPlace::in_front, true}};
    }
  }
  return std::vector<StartupFile>();
}

}  // namespace gov
