// SPDX-License-Identifier: MIT
#include "shell/integration_lines.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

// .profile is read by any POSIX shell, so these lines know nothing of bash or zsh.
std::string posix_path_lines(const IntegrationPaths& paths) {
  const std::string shims = quote_for(Shell::bash, paths.shims);
  const std::string bin = quote_for(Shell::bash, paths.bin);
  return concat("case \":$PATH:\" in *:", shims, ":*) ;; *) PATH=", shims, "\"${PATH:+:$PATH}\" ;; esac\n",
                "case \":$PATH:\" in *:", bin, ":*) ;; *) PATH=\"$PATH:\"", bin, " ;; esac\n",
                "export PATH\n");
}

/// A login shell of bash does not read .bashrc, so its profile carries the hook too, for bash alone.
std::string posix_hook_lines(Shell shell, const IntegrationPaths& paths) {
  const std::string script = quote_for(shell, concat(paths.scripts, "/gov.", shell_name(shell)));
  const std::string_view is_this_shell =
      shell == Shell::bash ? "[ -n \"${BASH_VERSION-}\" ]" : "[ -n \"${ZSH_VERSION-}\" ]";
  const std::string completion =
      quote_for(shell, concat(paths.scripts, "/completion.", shell_name(shell)));
  return concat("case $- in *i*) if ", is_this_shell, " && [ -r ", script, " ]; then . ", script, "; . ",
                completion, "; fi ;; esac\n");
}

std::string fish_path_lines(const IntegrationPaths& paths) {
  const std::string shims = quote_for(Shell::fish, paths.shims);
  const std::string bin = quote_for(Shell::fish, paths.bin);
  return concat("contains -- ", shims, " $PATH; or set -gx PATH ", shims, " $PATH\n",
                "contains -- ", bin, " $PATH; or set -gx PATH $PATH ", bin, "\n");
}

std::string fish_hook_lines(const IntegrationPaths& paths) {
  const std::string script = quote_for(Shell::fish, concat(paths.scripts, "/gov.fish"));
  const std::string completion = quote_for(Shell::fish, concat(paths.scripts, "/completion.fish"));
  return concat("status is-interactive; and test -r ", script, "; and source ", script, "; and source ",
                completion, "\n");
}

}  // namespace

std::string integration_lines(Shell shell, StartupPurpose purpose, const IntegrationPaths& paths) {
  const bool is_fish = shell == Shell::fish;
  std::string lines;
  if (purpose != StartupPurpose::hook) lines += is_fish ? fish_path_lines(paths) : posix_path_lines(paths);
  if (purpose != StartupPurpose::shims) {
    lines += is_fish ? fish_hook_lines(paths) : posix_hook_lines(shell, paths);
  }
  return lines;
}

}  // namespace gov
