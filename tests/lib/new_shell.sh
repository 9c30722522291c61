# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# For tests of what `gov setup` leaves behind: a home and a store with odd names, set up for every shell, and new shells in
# them. tests/shells/harness.sh comes first.

export HOME="$TEST_DIR/it's my \$HOME \"dir\""
export GOV_ROOT="$HOME/go versions"
mkdir -p "$HOME"
make_store
echo 1.99.1 >"$GOV_ROOT/default"
run gov setup --yes --shell bash --shell zsh --shell fish
expect_status 0

# in_new SHELL [OPTION...] SCRIPT: without gov on PATH, and from the environment that a login gives.
# shellcheck disable=SC2154  # of the harness
in_new() {
  run env -i HOME="$HOME" TERM=dumb PATH="${NEW_PATH-/usr/local/bin:/usr/bin:/bin}" "$@"
  expect_status 0
  # bash complains when there is no terminal.
  ! grep -vE 'cannot set terminal process group|no job control' "$stderr_file" || fail_with "a new shell has nothing to say"
}
