#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# With standard input, output or error closed, no message lands in a file that gov opens.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
for closed in '0<&-' '1>&-' '2>&-' '0<&- 1>&- 2>&-'; do
  rm -rf "$GOV_ROOT" "$GOV_CACHE"
  code=0
  eval "gov install 1.99.1 $closed" >/dev/null 2>"$TEST_DIR/words" || code=$?
  [ "$code" -lt 2 ] || fail_with "$closed: $code $(cat "$TEST_DIR/words")"
  if grep -rlE 'downloading|go1\.99\.1:' "$GOV_ROOT/locks" "$GOV_CACHE"; then fail_with "$closed: words were written there"; fi
  run gov exec 1.99.1 -- go version
  expect_status 0
done
# A stream that is closed still cannot be written to.
code=0
gov list >&- 2>"$TEST_DIR/words" || code=$?
[ "$code" != 0 ] || fail_with "nobody noticed that the list was not delivered"
