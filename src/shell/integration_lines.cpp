// SPDX-License-Identifier: MIT
#include "shell/integration_lines.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

std::string posix_root_line(const IntegrationPaths& paths) {
  if (paths.root.empty()) return {};
  return concat("[ -n \"${GOV_ROOT-}\" ] || export GOV_ROOT=", quote_for(Shell::bash, paths.root),
                "\n");
}

std::string fish_root_line(const IntegrationPaths& paths) {
  if (paths.root.empty()) return {};
  return concat("set -q GOV_ROOT; or set -gx GOV_ROOT ", quote_for(Shell::fish, paths.root), "\n");
}

// .profile is read by any POSIX shell, so these lines know nothing of bash or zsh.
std::string posix_path_lines(ShimsPlace place, const IntegrationPaths& paths) {
  const std::string shims = quote_for(Shell::bash, paths.shims);
  const std::string versions = quote_for(Shell::bash, concat(paths.versions, "/"));
  const std::string bin = quote_for(Shell::bash, paths.bin);
  std::string lines = concat("case \":$PATH:\" in *:", shims, ":*) ;; *) PATH=", shims,
                             "\"${PATH:+:$PATH}\" ;; esac\n");
  if (place == ShimsPlace::in_front) {
    // Once they are there, they are in front, or behind something, or last.
    lines += concat("case \"$PATH:\" in ", shims, ":* | ", versions, "*) ;;\n", "  *:", shims,
                    ":?*) PATH=", shims, ":${PATH%%:", shims, ":*}:${PATH#*:", shims, ":} ;;\n",
                    "  *:", shims, ":) PATH=", shims, ":${PATH%:", shims, "} ;; esac\n");
  }
  return concat(lines, "case \":$PATH:\" in *:", bin, ":*) ;; *) PATH=\"$PATH:\"", bin,
                " ;; esac\n", "export PATH\n");
}

/// A login shell of bash does not read .bashrc, so its profile carries the hook too, for bash
/// alone.
std::string posix_hook_lines(Shell shell, const IntegrationPaths& paths) {
  const std::string script = quote_for(shell, concat(paths.scripts, "/gov.", shell_name(shell)));
  const std::string_view is_this_shell =
      shell == Shell::bash ? "[ -n \"${BASH_VERSION-}\" ]" : "[ -n \"${ZSH_VERSION-}\" ]";
  const std::string completion =
      quote_for(shell, concat(paths.scripts, "/completion.", shell_name(shell)));
  return concat("case $- in *i*) if ", is_this_shell, " && [ -r ", script, " ] && [ -r ",
                completion, " ]; then . ", script, "; . ", completion, "; fi ;; esac\n");
}

std::string fish_path_lines(ShimsPlace place, const IntegrationPaths& paths) {
  const std::string shims = quote_for(Shell::fish, paths.shims);
  const std::string versions = quote_for(Shell::fish, concat(paths.versions, "/"));
  const std::string bin = quote_for(Shell::fish, paths.bin);
  std::string lines = concat("contains -- ", shims, " $PATH; or set -gx PATH ", shims, " $PATH\n");
  if (place == ShimsPlace::in_front) {
    // Every fish reads conf.d; only where it is a login shell the order was the system's.
    lines += concat("if status is-login; and test \"$PATH[1]\" != ", shims,
                    "; and not string match -q -- ", versions, "'*' $PATH[1]\n  set -gx PATH ",
                    shims, " (string match -v -- ", shims, " $PATH)\nend\n");
  }
  return concat(lines, "contains -- ", bin, " $PATH; or set -gx PATH $PATH ", bin, "\n");
}

std::string fish_hook_lines(const IntegrationPaths& paths) {
  const std::string script = quote_for(Shell::fish, concat(paths.scripts, "/gov.fish"));
  const std::string completion = quote_for(Shell::fish, concat(paths.scripts, "/completion.fish"));
  return concat("status is-interactive; and test -r ", script, "; and test -r ", completion,
                "; and source ", script, "; and source ", completion, "\n");
}

}  // namespace

std::string integration_lines(Shell shell, ShimsPlace place, bool has_hook,
                              const IntegrationPaths& paths) {
  const bool is_fish = shell == Shell::fish;
  std::string lines = is_fish ? fish_root_line(paths) : posix_root_line(paths);
  lines += is_fish ? fish_path_lines(place, paths) : posix_path_lines(place, paths);
  if (has_hook) lines += is_fish ? fish_hook_lines(paths) : posix_hook_lines(shell, paths);
  return lines;
}

}  // namespace gov
