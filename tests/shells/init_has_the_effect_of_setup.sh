#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# eval of `gov init SHELL` has the effect of `gov setup`, also while the store cannot be written.
# shellcheck disable=SC2016  # the scripts are for the shells
. "$(dirname "$0")/harness.sh"
# shellcheck source=tests/lib/new_shell.sh
. "$SOURCE_DIR/tests/lib/new_shell.sh"

posix_state='echo "$PATH"; typeset -f gov'
fish_state='string join : -- $PATH; functions gov'
export GOV=$BIN_DIR/gov
same_by_eval() {
  local shell=$1 no_files=$2 state=$3 line=$4
  in_new "$shell" -ic "$state"
  cp "$stdout_file" "$TEST_DIR/by_setup"
  in_new GOV="$GOV" GOV_ROOT="$GOV_ROOT" "$shell" "$no_files" -ic "$line; $state"
  expect_same_content "$TEST_DIR/by_setup" "$stdout_file"
}
same_by_eval bash --norc "$posix_state" 'eval "$("$GOV" init bash)"'
same_by_eval zsh --no-rcs "$posix_state" 'eval "$("$GOV" init zsh)"'
same_by_eval fish --no-config "$fish_state" '$GOV init fish | source'

# And it prints what setup writes.
for pair in bash:.bashrc zsh:.zshrc fish:.config/fish/conf.d/gov.fish; do
  run gov init "${pair%%:*}"
  grep -v '^# ' "$HOME/${pair#*:}" | cmp -s - "$stdout_file" || fail_with "gov init ${pair%%:*} prints something else"
done
run gov init --shims-only zsh
[ "$(wc -l <"$stdout_file")" -eq 1 ] || fail_with "expected the line for PATH alone"

# gov init goes on serving when the store cannot be written.
mv "$GOV_ROOT/locks" "$GOV_ROOT/staging" "$TEST_DIR/"
: >"$GOV_ROOT/locks"
: >"$GOV_ROOT/staging"
run gov init bash
expect_status 0
expect_stdout_has "env.sh"
