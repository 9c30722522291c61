#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Killed at many moments of an install, the store is still good, and the next run completes it.
. "$(dirname "$0")/../cli/harness.sh"

make_release 1.99.1 --payload 3000000 --files 300
start_server
run gov list-remote
expect_status 0
for delay in 0.005 0.01 0.02 0.03 0.04 0.05 0.06 0.08 0.1 0.13; do
  timeout --signal=KILL "$delay" gov install 1.99.1 >out 2>&1 || :
  run gov list
  expect_status 0
  expect_stdout_lacks broken
  run gov install 1.99.1
  expect_status 0
  run "$GOV_ROOT/shims/go1.99.1" version
  expect_status 0
  expect_empty "$GOV_ROOT/staging"
  expect_file "$(echo "$GOV_ROOT"/records/go1.99.1.*.json)"
  rm -rf "$GOV_ROOT/versions" "$GOV_CACHE/partial"
done
