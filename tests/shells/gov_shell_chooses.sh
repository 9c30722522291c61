#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `gov shell X` is for this shell, at once and until --unset; without the shell's function it says what to do.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"

choose() {
  pin project 1.99.1
  type_in 'cd project' 'gov shell go1.99.2; see chosen' 'cd ..' 'see outside' 'gov shell "x;y"; see refused' \
    'gov shell --unset; see unset' 'cd project' 'see project' 'gov version >"$SEEN/version"'
  expect_go chosen 1.99.2
  expect_go outside 1.99.2
  expect_go refused 1.99.2
  expect_no_go unset
  expect_go project 1.99.1
  grep -q gov "$SEEN/version" || fail_in_terminal "gov version does not reach the program"
}
with_each_shell choose

run gov shell go1.99.2
expect_status 2
expect_stderr_has "export GOV_VERSION=1.99.2"
expect_stderr_has "gov setup"
GOV_SHELL_FUNCTION=1 run gov shell go1.99.2
expect_status 0
expect_stdout 1.99.2
GOV_SHELL_FUNCTION=1 run gov shell '$(x)'
expect_status 2
