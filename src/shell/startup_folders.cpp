// SPDX-License-Identifier: MIT
#include "shell/startup_folders.hpp"

#include "base/path.hpp"
#include "base/text.hpp"
#include "base/user_directories.hpp"

namespace gov {
namespace {

/// The last answer, if it is an absolute path. The last one counts because a start-up file could
/// print something that looks like an answer, and the script runs after it.
std::optional<std::string> folder_in(const ShellAnswer& answer) {
  if (answer.values.empty() || !is_absolute_path(answer.values.back())) return std::nullopt;
  return std::string(without_trailing_slashes(answer.values.back()));
}

std::optional<std::string> ask_zsh(const ShellProgram& zsh, std::vector<std::string> options,
                                   const Clock& clock) {
  return folder_in(
      ask_shell(zsh, {.options = std::move(options), .question = "folder.zsh"}, clock));
}

struct ZshFolders {
  std::optional<std::string> environment;
  std::optional<std::string> others;
};

/// With -f, zsh reads only the system's zshenv, the file before the user's .zshenv.
ZshFolders ask_zsh_folders(const ShellProgram& zsh, const Clock& clock) {
  return {ask_zsh(zsh, {"-f"}, clock), ask_zsh(zsh, {}, clock)};
}

StartupFolders ask_zsh_about(StartupFolders folders, const ShellProgram& zsh, const Clock& clock) {
  // A fresh shell has no ZDOTDIR before it reads its files. The current value may be inherited from
  // a shell whose .zshenv exported it; if not, the session sets it, and a fresh shell has it, too.
  ShellProgram fresh = zsh;
  fresh.environment.unset("ZDOTDIR");
  const auto inherited = zsh.environment.find_non_empty("ZDOTDIR");
  ZshFolders found = ask_zsh_folders(fresh, clock);
  if (inherited && found.others != std::string(without_trailing_slashes(*inherited)))
    found = ask_zsh_folders(zsh, clock);
  folders.zsh_environment = found.environment.value_or(std::move(folders.zsh_environment));
  folders.zsh = found.others.value_or(std::move(folders.zsh));
  return folders;
}

StartupFolders ask_fish(StartupFolders folders, const ShellProgram& fish, const Clock& clock) {
  // fish's configuration cannot change its own folder, and need not run.
  const auto answer =
      folder_in(ask_shell(fish, {.options = {"-N"}, .question = "folder.fish"}, clock));
  folders.fish = answer.value_or(std::move(folders.fish));
  return folders;
}

}  // namespace

Result<StartupFolders> startup_folders(const Environment& environment) {
  const auto home_value = environment.find_non_empty("HOME");
  if (!home_value || !home_value->starts_with('/')) {
    return fail(ErrorKind::usage, "cannot tell where your shell's start-up files are")
        .with_reason("HOME is not set to an absolute path");
  }
  const std::string home(without_trailing_slashes(*home_value));
  const auto named = environment.find("ZDOTDIR");
  const std::string zsh = named && named->starts_with('/') ? std::string(*named) : home;
  return StartupFolders{.home = home,
                        .zsh_environment = zsh,
                        .zsh = zsh,
                        .fish = path_in(user_config_directory(environment)->path, "fish")};
}

StartupFolders ask_for_startup_folders(StartupFolders folders, const ShellProgram& program,
                                       const Clock& clock) {
  switch (program.shell) {
    case Shell::bash:
      return folders;  // its files have fixed names
    case Shell::zsh:
      return ask_zsh_about(std::move(folders), program, clock);
    case Shell::fish:
      return ask_fish(std::move(folders), program, clock);
  }
  return folders;
}

}  // namespace gov
