#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A store that others may write to is refused (14), with the command that mends it.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

for directory in "$GOV_ROOT" "$GOV_ROOT/versions" "$GOV_ROOT/shims"; do
  chmod g+w "$directory"
  run gov uninstall 1.99.1
  expect_status 14
  expect_stderr_has "hint: chmod go-w"
  chmod go-w "$directory"
done
expect_file "$GOV_ROOT/shims/go"
run gov uninstall 1.99.1
expect_status 0
