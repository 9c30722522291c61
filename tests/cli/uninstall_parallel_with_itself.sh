#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Of several uninstalls of one version one removes it, and all are content.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1 --files 500
start_server
for _ in 1 2 3; do
  run gov -q install 1.99.1
  expect_status 0
  started=()
  for one in 1 2 3; do
    (
      code=0
      gov uninstall --even-default 1.99.1 >"out.$one" 2>&1 || code=$?
      echo "$code" >"code.$one"
    ) &
    started+=($!)
  done
  wait "${started[@]}"
  # One that looked after it was gone finds nothing installed.
  ! grep -qxvE '0|10' code.* || fail_with "an uninstall failed: $(cat code.* out.*)"
  [ "$(cat out.* | grep -c '^removed')" = 1 ] || fail_with "not exactly one removed it: $(cat out.*)"
  expect_empty "$GOV_ROOT/versions"
  expect_empty "$GOV_ROOT/staging"
done
