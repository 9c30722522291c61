#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# With a store that cannot be used, shells start as ever; only where a version is chosen there is one line.
. "$(dirname "$0")/harness.sh"

# start_with ROOT: its scripts are there, whatever else is missing.
start_with() {
  GOV_ROOT=$1 type_in 'see start' 'cd plain' 'see plain' 'cd ../project' 'true' 'see project'
  expect_seen start PATH "$1/shims:$START_PATH"
  expect_seen plain GOV_CURRENT ""
  expect_seen project GOV_CURRENT ""
  [ "$(times_shown 'gov: cannot tell which Go is meant here; run: gov current')" = 1 ] || fail_in_terminal "one line where something is pinned"
}

start() {
  pin project 1.97.1
  mkdir -p plain "$TEST_DIR/bare/shell" "$TEST_DIR/odd/shell"
  cp "$SHELL_FILES"/gov.* "$TEST_DIR/bare/shell/"
  cp "$SHELL_FILES"/gov.* "$TEST_DIR/odd/shell/"
  echo 'not a program' >"$TEST_DIR/odd/shell/gov-hook"
  chmod 755 "$TEST_DIR/odd/shell/gov-hook"
  start_with "$TEST_DIR/bare"
  start_with "$TEST_DIR/odd"
}
with_each_shell start
