#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A download that was killed goes on where it was, and the staging folder of the dead is swept.
. "$(dirname "$0")/../cli/harness.sh"

make_release 1.99.1 --payload 6000000
start_server --limit 3000000
gov install 1.99.1 >out 2>&1 &
victim=$!
partial_size() { cat "$GOV_CACHE"/partial/*.partial 2>/dev/null | wc -c; }
for _ in $(seq 200); do
  [ "$(partial_size)" -lt 500000 ] || break
  read -rt 0.05 <> <(:) || :
done
[ "$(partial_size)" -ge 500000 ] || fail_with "no partial came: $(cat out)"
kill -KILL "$victim"
wait "$victim" || :
expect_empty "$GOV_ROOT/versions"
[ -n "$(ls "$GOV_ROOT/staging")" ] || fail_with "this test should have left a staging folder"

start_server --port "${SERVER_URL##*:}"
run gov -v install 1.99.1
expect_status 0
expect_stderr_has "resumed after"
expect_requests 1 'tar\.gz 206 [0-9]+ bytes=[0-9]+-'
expect_empty "$GOV_ROOT/staging"
expect_empty "$GOV_CACHE/partial"
run "$GOV_ROOT/shims/go1.99.1" version
expect_status 0
