#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# After `gov setup`, new shells of every kind find the shims and gov, whatever characters the paths hold; and when the
# store is gone they start without a word.
# shellcheck disable=SC2016  # the scripts are for the shells
. "$(dirname "$0")/harness.sh"
# shellcheck source=tests/lib/new_shell.sh
. "$SOURCE_DIR/tests/lib/new_shell.sh"

expect_go_and_gov() {
  expect_stdout_has "$GOV_ROOT/shims/go"
  expect_stdout_has "$BIN_DIR/gov"
  expect_stdout_has "go version go1.99.1"
}

find_them='command -v go; command -v gov || :; type gov; go version'
file_of_gov='command -v go; whence -p gov; go version'
# Editors, `ssh HOST COMMAND` and scripts start it so.
if command -v zsh >/dev/null; then
  in_new zsh -c "$file_of_gov"
  expect_go_and_gov
fi
for kind in -lc -ic -lic; do
  in_new bash $kind "command -v go; type -P gov; go version"
  expect_go_and_gov
  if command -v zsh >/dev/null; then
    in_new zsh $kind "$file_of_gov"
    expect_go_and_gov
  fi
done
# The profile is any POSIX shell's.
in_new sh -lc "$find_them"
expect_go_and_gov
if command -v fish >/dev/null; then
  for kind in -c -lc -ic; do
    in_new fish $kind 'command -s go; command -s gov; go version'
    expect_go_and_gov
  done
fi
# A script started from such a shell inherits PATH.
in_new bash -lc 'exec bash -c "command -v go; type -P gov; go version"'
expect_go_and_gov

# Without the store, nobody hears of it.
mv "$GOV_ROOT" "$TEST_DIR/gone"
for kind in -lc -ic; do
  in_new bash $kind 'echo fine'
  expect_stdout fine
  in_new zsh $kind 'echo fine'
  expect_stdout fine
  in_new fish $kind 'echo fine'
  expect_stdout fine
done
in_new sh -lc 'echo fine'
expect_stdout fine
