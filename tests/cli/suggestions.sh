#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What is misspelt is answered with the nearest that exists.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
suggests() {
  expected=$1
  shift
  run gov "$@"
  [ "$status" != 0 ] || fail_with "that cannot succeed"
  expect_stderr_has "$expected"
}
suggests 'hint: gov install' instal
suggests 'hint: gov list-remote' lsit-remote
suggests 'hint: gov uninstall' unistall
suggests 'did you mean latest?' install lates
suggests 'the nearest that exists is 1.99.1' install 1.99.2
suggests 'hint: gov help' xyzzy
suggests 'hint: gov help list' list --nonsense
suggests 'hint: gov list --quiet' list --quite
suggests 'hint: gov list-remote --refresh' list-remote --refesh 1.22
suggests 'hint: gov --offline' --offlin list
