#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# install, default, local, use, list and current say in one line when `go`, typed in this shell, would not be what gov
# means: the shims are not on PATH, or another Go comes first. Not with --quiet; a field in JSON.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1
gov -q default 1.99.1
export GOV_CEILING=$TEST_DIR SHELL=/bin/zsh
mkdir "$TEST_DIR/other"
printf '#!/bin/sh\n' >"$TEST_DIR/other/go"
chmod +x "$TEST_DIR/other/go"
BARE=$BIN_DIR

commands=("install 1.99.1" "default 1.99.1" "local 1.99.1" "use 1.99.1" list current)
for command in "${commands[@]}"; do
  # shellcheck disable=SC2086  # words
  say() { run env PATH="$1" gov $command; }
  say "$BARE"
  expect_status 0
  [ "$(grep -c "gov's shims" "$stderr_file")" = 1 ] || fail_with "not one line"
  expect_stderr_has "go is not found in this shell: gov's shims are not on PATH; run: gov setup && exec zsh"
  say "$TEST_DIR/other:$BARE"
  expect_stderr_has "go in this shell is $TEST_DIR/other/go: gov's shims are not on PATH; run: gov setup && exec zsh"
  say "$TEST_DIR/other:$GOV_ROOT/shims:$BARE"
  expect_stderr_has "go in this shell is $TEST_DIR/other/go, which comes before gov's shims on PATH"
  say "$GOV_ROOT/shims:$TEST_DIR/other:$BARE"
  expect_stderr_lacks "shims"
  # shellcheck disable=SC2086
  run env PATH="$BARE" gov $command --quiet
  [ -z "$stderr" ] || fail_with "--quiet said something"
  # shellcheck disable=SC2086
  run env PATH="$BARE" gov $command --json
  expect_stdout_has '"cause": "shims-not-on-path"'
  [ -z "$stderr" ] || fail_with "words in JSON"
done

# Where the system's Go is meant, it may come first.
gov -q local system
run env PATH="$TEST_DIR/other:$BARE" gov current
expect_status 0
expect_stderr_lacks "shims"
# The real program of the version that is meant, as `hook: path` and `gov exec` put it.
gov -q local 1.99.1
run env PATH="$(echo "$GOV_ROOT"/versions/*/bin):$BARE" gov current
expect_stderr_lacks "shims"
run gov exec -- gov current
expect_stderr_lacks "shims"

# Nothing is installed, and nothing is wrong yet.
rm -rf "$GOV_ROOT" .go-version
run env PATH="$BARE" gov list
expect_status 0
expect_stderr_lacks "shims"
