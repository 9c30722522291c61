#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A full standard output is an error, a closed pipe is no complaint and no crash.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2

[ -w /dev/full ] || skip "no /dev/full"
for command in "list" "version" "list-remote" "--help" "current --json"; do
  code=0
  # shellcheck disable=SC2086  # words of a command
  gov $command >/dev/full 2>err || code=$?
  [ "$code" != 0 ] || fail_with "gov $command: nobody noticed"
  [ "$code" -lt 128 ] || fail_with "gov $command ended with $code"
done
run bash -c 'gov list | head -n 1'
expect_status 0
expect_stdout_has 1.99.2
run bash -c 'gov install 1.99.1 2>&- >&-'
[ "$status" -lt 70 ] || fail_with "it broke"
