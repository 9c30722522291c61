#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# INT, TERM and HUP end an install by the signal, with nothing left but a partial.
. "$(dirname "$0")/../cli/harness.sh"

make_release 1.99.1 --payload 6000000
start_server --limit 1000000
partial_size() { cat "$GOV_CACHE"/partial/*.partial 2>/dev/null | wc -c; }

for signal in INT TERM HUP; do
  rm -rf "$GOV_CACHE/partial"
  # A job of a script ignores INT; env gives it the default again.
  env --default-signal=INT gov install 1.99.1 >out 2>&1 &
  victim=$!
  for _ in $(seq 200); do
    [ "$(partial_size)" -lt 100000 ] || break
    read -rt 0.05 <> <(:) || :
  done
  kill -"$signal" "$victim"
  code=0
  wait "$victim" || code=$?
  [ "$code" = $((128 + $(kill -l "$signal"))) ] || fail_with "$signal ended it with $code: $(cat out)"
  ! grep -q '^gov:' out || fail_with "an error was told: $(cat out)"
  expect_empty "$GOV_ROOT/versions"
  expect_empty "$GOV_ROOT/staging"
  expect_empty "$GOV_ROOT/records"
done
