#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Different versions installed by different processes at once do not disturb each other.
. "$(dirname "$0")/harness.sh"

for patch in 1 2 3 4 5 6 7 8; do make_release "1.99.$patch"; done
start_server

pids=()
for patch in 1 2 3 4 5 6 7 8; do
  gov install "1.99.$patch" >"out.$patch" 2>&1 &
  pids+=($!)
done
for pid in "${pids[@]}"; do wait "$pid" || fail_with "one of them failed: $(cat out.*)"; done

expect_empty "$GOV_ROOT/staging"
for patch in 1 2 3 4 5 6 7 8; do
  run "$GOV_ROOT/shims/go1.99.$patch" version
  expect_stdout_has "go1.99.$patch "
done
