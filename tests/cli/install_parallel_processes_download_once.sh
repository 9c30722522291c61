#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Fifty gov install of one version at the same time: one download, and all of them succeed.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1 --payload 3000000
start_server
run gov list-remote
expect_status 0

pids=()
for i in $(seq 50); do
  gov install 1.99.1 >"out.$i" 2>&1 &
  pids+=($!)
done
for pid in "${pids[@]}"; do
  wait "$pid" || fail_with "one of them failed: $(grep -h -A3 '^gov:' out.* | head -n 8)"
done
expect_requests 1 '^GET /dl/go1\.99\.1.*tar\.gz'
expect_empty "$GOV_ROOT/staging"
expect_empty "$GOV_CACHE/partial"
run "$GOV_ROOT/shims/go1.99.1" version
expect_stdout_has "go1.99.1"
