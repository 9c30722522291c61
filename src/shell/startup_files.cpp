// SPDX-License-Identifier: MIT
#include "shell/startup_files.hpp"

#include <utility>

#include "base/file.hpp"
#include "base/text.hpp"

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

std::string directory_from(const Environment& environment, std::string_view variable,
                           std::string fallback) {
  const auto value = environment.find_non_empty(variable);
  return value && value->starts_with('/') ? std::string(*value) : std::move(fallback);
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
      const std::string directory = directory_from(environment, "ZDOTDIR", home);
      return std::vector<StartupFile>{
          {concat(directory, "/.zprofile"), ShimsPlace::in_front, false},
          {concat(directory, "/.zshrc"), ShimsPlace::where_missing, true}};
    }
    case Shell::fish: {
      const std::string config =
          directory_from(environment, "XDG_CONFIG_HOME", concat(home, "/.config"));
      return std::vector<StartupFile>{
          {concat(config, "/fish/conf.d/gov.fish"), ShimsPlace::in_front, true}};
    }
  }
  return std::vector<StartupFile>();
}

}  // namespace gov
