#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A root that cannot stand in PATH, or is no absolute path, is refused with words (2).
. "$(dirname "$0")/harness.sh"

for root in relative "$TEST_DIR/a:b" "$TEST_DIR/../x"; do
  GOV_ROOT=$root run gov list
  expect_status 2
  expect_stderr_has "GOV_ROOT"
done
(unset HOME GOV_ROOT && gov list) >out 2>&1 || :
grep -q 'cannot tell where gov keeps its versions' out || fail_with "no words for it: $(cat out)"
run env -u HOME -u GOV_ROOT gov version
expect_status 0
