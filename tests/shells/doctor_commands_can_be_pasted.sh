#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A command that gov doctor shows does what it says when it is pasted into bash, zsh or fish, also where the home directory and
# a folder in it have blanks and quotes in their names.
. "$(dirname "$0")/harness.sh"

export HOME="$TEST_DIR/o'neil's home"
export GOV_ROOT="$HOME/my gov's store"
mkdir -p "$GOV_ROOT/versions"

# mode_of FILE: as -rw-r-----; `stat` is another program on macOS.
# shellcheck disable=SC2012  # one file whose name is known
mode_of() { ls -ld "$1" | cut -c 1-10; }

for shell in bash zsh fish; do
  chmod 777 "$GOV_ROOT"
  run gov doctor --only GOV04
  expect_status 20
  expect_stdout_lacks "$HOME"
  command=$(printf '%s\n' "$stdout" | sed -n 's/^ *fix: //p')
  run "$shell" -c "$command"
  expect_status 0
  [ "$(mode_of "$GOV_ROOT")" = drwxr-xr-x ] || fail_with "$shell does not understand: $command"
done
