#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# help, --help and help COMMAND print to standard output, for every command, in a broken environment, too.
. "$(dirname "$0")/harness.sh"

run gov --help
expect_status 0
cp "$stdout_file" page
run gov
expect_same_content page "$stdout_file"
run gov help
expect_same_content page "$stdout_file"
! grep -nE '^.{81,}' page || fail_with "lines that are too wide"
grep -oE '^  [a-z][a-z-]+' page | sort -u | while read -r command; do
  case $command in gov | help) continue ;; esac
  run gov help "$command"
  expect_status 0
  expect_stdout_has "Usage: gov $command"
  cp "$stdout_file" one
  run env -i GOV_ROOT=relative GOV_CONFIG=none "$BIN_DIR/gov" "$command" --help
  expect_status 0
  expect_same_content one "$stdout_file"
done
