#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Editors learn the environment from a login shell that they start in some directory and that prints it. After `gov setup`
# it holds the shims, and no project's version, so that they run each project's own Go through the shims.
. "$(dirname "$0")/harness.sh"
# shellcheck source=tests/lib/new_shell.sh
. "$SOURCE_DIR/tests/lib/new_shell.sh"
pin project 1.99.2
cd project

expect_first_folder() { expect_stdout_has "PATH=$1:"; }

# print_environment [NAME=VALUE] SHELL: as they do, without a terminal.
print_environment() { in_new "$@" -l -i -c '/usr/bin/env' </dev/null; }

for shell in $ALL_SHELLS; do
  command -v "$shell" >/dev/null || continue
  # VS Code, and those built on it; GoLand and the others of JetBrains.
  for mark in VSCODE_RESOLVING_ENVIRONMENT INTELLIJ_ENVIRONMENT_READER; do
    print_environment "$mark=1" "$shell"
    expect_first_folder "$GOV_ROOT/shims"
    expect_stdout_lacks "$GOV_ROOT/versions"
    expect_stdout_lacks GOTOOLCHAIN
  done
  print_environment "$shell"
  expect_first_folder "$GOV_ROOT/shims"
  expect_stdout_lacks GOTOOLCHAIN
done
