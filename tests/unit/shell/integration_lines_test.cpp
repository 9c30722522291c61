// SPDX-License-Identifier: MIT
#include "shell/integration_lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using gov::HookStyle;
using gov::Shell;

namespace {

std::string lines(Shell shell, HookStyle hook, const std::string& scripts = "/h/gov/shell") {
  return gov::integration_lines({.shell = shell, .scripts = scripts, .home = "/h", .hook = hook});
}

}  // namespace

TEST_CASE("integration lines: one for PATH, one for the hook, neither with the home's path") {
  for (const Shell shell : gov::kShells) {
    CAPTURE(gov::shell_name(shell));
    const std::string path_only = lines(shell, HookStyle::none);
    const std::string all = lines(shell, HookStyle::shims);
    CHECK(std::count(path_only.begin(), path_only.end(), '\n') == 1);
    CHECK(std::count(all.begin(), all.end(), '\n') == 2);
    CHECK(all.starts_with(path_only));
    CHECK(all.ends_with('\n'));
    CHECK(all.find("/h/") == std::string::npos);
  }
}

TEST_CASE("integration lines: the shells' own words") {
  CHECK(lines(Shell::zsh, HookStyle::shims) ==
        "if [ -r \"$HOME/gov/shell/env.sh\" ]; then . \"$HOME/gov/shell/env.sh\"; fi\n"
        "if [ -r \"$HOME/gov/shell/gov.zsh\" ]; then . \"$HOME/gov/shell/gov.zsh\"; fi\n");
  CHECK(lines(Shell::fish, HookStyle::shims) ==
        "test -r \"$HOME/gov/shell/env.fish\"; and source \"$HOME/gov/shell/env.fish\"\n"
        "status is-interactive; and test -r \"$HOME/gov/shell/gov.fish\"; "
        "and source \"$HOME/gov/shell/gov.fish\"\n");
}

TEST_CASE("integration lines: a POSIX profile loads the hook in bash only") {
  CHECK(lines(Shell::bash, HookStyle::shims)
            .find("if [ -n \"${BASH_VERSION-}\" ] && [ -r \"$HOME/gov/shell/gov.bash\" ]") !=
        std::string::npos);
}

TEST_CASE("integration lines: the hook that puts the Go itself on PATH has a file of its own") {
  CHECK(lines(Shell::zsh, HookStyle::path).find("/path-hook.zsh\"") != std::string::npos);
  CHECK(gov::hook_file(Shell::bash, HookStyle::shims) == "gov.bash");
  CHECK(gov::hook_file(Shell::fish, HookStyle::path) == "path-hook.fish");
}

TEST_CASE("integration lines: a store outside of the home is named as it is") {
  CHECK(lines(Shell::zsh, HookStyle::none, "/o p/shell") ==
        "if [ -r '/o p/shell/env.sh' ]; then . '/o p/shell/env.sh'; fi\n");
}
