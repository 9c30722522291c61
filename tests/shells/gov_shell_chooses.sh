#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `gov shell X` is for this shell and what it starts, until --unset, wherever its flags stand; without the shell's function it
# says what to do.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"

choose() {
  pin project 1.99.1
  type_in 'cd project' 'gov shell go1.99.2; go version >"$SEEN/at_once"' 'see chosen' 'cd ..' 'see outside' 'gov shell "x;y"' 'see refused' \
    "$(shell_command)" 'see nested' exit 'gov shell >"$SEEN/shown"' 'gov shell --unset && true >"$SEEN/status"' 'see unset' 'cd project' 'see project' \
    'gov version >"$SEEN/version"' 'gov -q shell 1.99.2' 'see flag_first' 'gov shell 1.99.1 -q' 'see flag_last' 'gov shell --help >"$SEEN/help"' \
    'gov shell 1.99.2 --unset' 'see both' 'gov -q shell --unset; cd ..' 'see end'
  [ "$(cat "$SEEN/at_once")" = "go version go1.99.2 ${HOST_PLATFORM/-//}" ] || fail_in_terminal "the same line has another Go"
  expect_go chosen 1.99.2
  expect_go outside 1.99.2
  expect_go refused 1.99.2
  expect_go nested 1.99.2
  [ "$(cat "$SEEN/shown")" = 1.99.2 ] || fail_in_terminal "gov shell shows $(cat "$SEEN/shown")"
  expect_no_go unset
  [ -e "$SEEN/status" ] || fail_in_terminal "gov shell --unset fails"
  expect_go project 1.99.1
  grep -q gov "$SEEN/version" || fail_in_terminal "gov version does not reach the program"
  expect_go flag_first 1.99.2
  expect_go flag_last 1.99.1
  grep -q 'shell' "$SEEN/help" || fail_in_terminal "no help"
  expect_go both 1.99.1
  expect_no_go end
}
with_each_hook choose

run gov shell go1.99.2
expect_status 2
expect_stderr_has "export GOV_VERSION=1.99.2"
expect_stderr_has "gov setup"
run gov shell --unset
expect_status 2
expect_stderr_has "unset GOV_VERSION"
GOV_SHELL_FUNCTION=1 run gov shell go1.99.2
expect_status 0
expect_stdout GOV_VERSION=1.99.2
GOV_SHELL_FUNCTION=1 run gov shell --unset
expect_status 0
expect_stdout GOV_VERSION=
GOV_SHELL_FUNCTION=1 run gov shell '$(x)'
expect_status 2
expect_stdout

# A universal variable of fish stays; the function says so.
command -v fish >/dev/null || exit 0
SHELL_NAME=fish
universal() {
  write_start_file
  run fish -ic 'set -Ux GOV_VERSION 1.99.2; gov shell --unset'
  expect_stderr_has 'set -Ue GOV_VERSION'
  run fish -c 'echo $GOV_VERSION; set -Ue GOV_VERSION'
  expect_stdout 1.99.2
  pin project 1.99.1
  run fish -c 'set -Ux GOROOT /opt/go'
  (cd project && fish -ic 'emit fish_prompt; true' >/dev/null 2>&1)
  run fish -c 'echo $GOROOT; set -Ue GOROOT'
  expect_stdout /opt/go
}
ONLY_SHELLS=fish with_each_shell universal
