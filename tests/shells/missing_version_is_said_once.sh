#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What is pinned but not installed, or cannot be understood, is said in one line per change; once it is installed,
# running gov in this shell is enough to be noticed.
. "$(dirname "$0")/harness.sh"

miss() {
  pin project 1.98.7
  pin project/broken 'x;y'
  rm -rf "$(bin_of 1.98.7)"
  type_in 'cd project' 'true' 'gov version' 'true' 'see missing' 'cd broken' 'true' 'cd ../..' 'see left'
  expect_no_go missing
  expect_seen missing GOV_CURRENT ""
  [ "$(times_shown 'gov: Go 1.98.7 is not installed (')" = 1 ] || fail_in_terminal "the message belongs there once"
  [ "$(times_shown "project/.go-version:1 says 1.98.7); run: gov install 1.98.7")" = 1 ] || fail_in_terminal "who asked, and what to run"
  [ "$(times_shown 'broken/.go-version:1:')" = 1 ] || fail_in_terminal "the broken pin belongs there once"

  make_go 1.98.6
  mkdir -p later
  pin project 1.98.7
  type_in 'cd project' "mv '${GOV_ROOT}/versions/go1.98.6.$HOST_PLATFORM' '${GOV_ROOT}/versions/go1.98.7.$HOST_PLATFORM'" \
    'gov version' 'see installed'
  expect_go installed 1.98.7
  rm -rf "$GOV_ROOT/versions/go1.98.7.$HOST_PLATFORM"
}
with_each_shell miss
