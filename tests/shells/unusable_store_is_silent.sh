#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Without a store, or with one that cannot be used, shells start as ever; only where a version is chosen there is a line.
. "$(dirname "$0")/harness.sh"

start_without() {
  local root=$1
  GOV_ROOT=$root type_in 'see start' 'cd plain' 'see plain' 'cd ../project' 'true' 'see project'
  expect_no_go start
  expect_no_go plain
  expect_no_go project
  [ "$(times_shown 'gov:')" -le 1 ] || fail_in_terminal "more than one line with GOV_ROOT=$root"
}

start() {
  pin project 1.99.1
  mkdir -p plain "$TEST_DIR/closed" "$TEST_DIR/bare/shell"
  chmod 000 "$TEST_DIR/closed"
  echo 'not a program' >"$TEST_DIR/bare/shell/gov-hook"
  chmod 755 "$TEST_DIR/bare/shell/gov-hook"
  start_without "$TEST_DIR/nowhere"
  [ "$(times_shown 'gov: a Go version is chosen here, but gov has no store yet')" = 1 ] || fail_in_terminal "one line where something is pinned"
  start_without "$TEST_DIR/closed/root"
  start_without relative
  start_without "/a:b"
  start_without "$TEST_DIR/../etc"
  start_without "$TEST_DIR/bare"
  chmod 755 "$TEST_DIR/closed"
}
with_each_shell start
