#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Killed at many moments of an install, the store is still good, and the next run completes it. GOV_TEST_KILLS says how
# many moments.
kills=${GOV_TEST_KILLS:-25}
. "$(dirname "$0")/../cli/harness.sh"

make_release 1.99.1 --payload 3000000 --files 300
start_server
run gov list-remote
expect_status 0
for ((kill = 1; kill <= kills; kill++)); do
  # From 1 to 140 ms, each moment once before one comes again: 37 and 140 have no common divisor.
  delay=$(printf '0.%03d' $((kill * 37 % 140 + 1)))
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
