#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# An uninstall that was killed leaves a version that is there or not there, and its rest goes with the next install.
. "$(dirname "$0")/../cli/harness.sh"

make_release 1.99.1 --files 3000
make_release 1.99.2
start_server
for delay in 0.004 0.008 0.012 0.016 0.02 0.03; do
  run gov install 1.99.1
  expect_status 0
  timeout --signal=KILL "$delay" gov uninstall 1.99.1 >out 2>&1 || :
  run gov list
  expect_status 0
  expect_stdout_lacks broken
done
run gov install 1.99.2
expect_status 0
expect_empty "$GOV_ROOT/staging"
run gov uninstall 1.99.2
expect_status 0
expect_missing "$GOV_ROOT/shims/go1.99.2"
