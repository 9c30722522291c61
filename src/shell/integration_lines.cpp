// SPDX-License-Identifier: MIT
#include "shell/integration_lines.hpp"

#include "base/path.hpp"
#include "base/text.hpp"
#include "shell/home_word.hpp"

namespace gov {
namespace {

// The condition is an `if`, which succeeds if the file is missing: a start-up file may be read
// under `set -e`.
std::string posix_line(std::string_view condition, const std::string& file) {
  return concat("if ", condition, "[ -r ", file, " ]; then . ", file, "; fi\n");
}

std::string fish_line(std::string_view condition, const std::string& file) {
  return concat(condition, "test -r ", file, "; and source ", file, "\n");
}

}  // namespace

std::string hook_file(Shell shell, HookStyle hook) {
  return concat(hook == HookStyle::path ? "path-hook." : "gov.", shell_name(shell));
}

std::string integration_lines(const IntegrationLines& wanted) {
  const auto word = [&](std::string_view name) {
    return home_word(wanted.shell, path_in(wanted.scripts, name), wanted.home);
  };
  const std::string hook = word(hook_file(wanted.shell, wanted.hook));
  const bool has_hook = wanted.hook != HookStyle::none;
  switch (wanted.shell) {
    case Shell::bash:
      // .profile is read by other shells, too. A bash login shell does not read .bashrc, so the
      // profile loads the hook as well.
      return concat(posix_line("", word("env.sh")),
                    has_hook ? posix_line("[ -n \"${BASH_VERSION-}\" ] && ", hook) : "");
    case Shell::zsh:
      return concat(posix_line("", word("env.sh")), has_hook ? posix_line("", hook) : "");
    case Shell::fish:
      // Every fish reads this file.
      return concat(fish_line("", word("env.fish")),
                    has_hook ? fish_line("status is-interactive; and ", hook) : "");
  }
  return {};
}

}  // namespace gov
