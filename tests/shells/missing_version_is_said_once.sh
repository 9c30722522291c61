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

  make_go 1.98.7
  mv "$GOV_ROOT/versions/go1.98.7.$HOST_PLATFORM" away
  pin project 1.98.7
  type_in 'cd project' "mv ../away '$GOV_ROOT/versions/go1.98.7.$HOST_PLATFORM'" \
    'gov version' 'see installed'
  expect_go installed 1.98.7
  rm -rf "$GOV_ROOT/versions/go1.98.7.$HOST_PLATFORM" "$GOV_ROOT/shims/go1.98.7"
}
with_each_hook miss

# Not while start-up files are read, whatever they do, nor in a shell that shows no prompt: at the first prompt.
start_there() {
  pin project 1.98.7
  mkdir -p other
  BEFORE_HOOK='echo begin' AFTER_HOOK="cd '$PWD/project'; echo end"
  [ "$SHELL_NAME" = zsh ] && AFTER_HOOK="chpwd_functions+=(true); $AFTER_HOOK"
  cd other
  type_in 'true'
  cd ..
  [ "$(times_shown 'gov: Go 1.98.7 is not installed')" = 1 ] || fail_in_terminal "the message belongs there once"
  sed '/^end/q' "$TRANSCRIPT" | grep -qF 'gov:' && fail_in_terminal "it was said while files were read"
  cd project
  BEFORE_HOOK='' AFTER_HOOK=''
  write_start_file
  # shellcheck disable=SC2046
  run $(shell_command) -c true
  expect_stderr_lacks gov:
  cd ..
}
with_each_hook start_there
