#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov local and gov default refuse what nothing published, installed or named fits. The index is asked only about what
# the lists at hand do not have; where it cannot be read, a version that may be newer than they are is written with a
# warning.
. "$(dirname "$0")/harness.sh"

for version in 1.99.1 1.99.2 1.98.3; do make_release "$version"; done
start_server
export GOV_CEILING=$TEST_DIR

# What is known needs no request.
run gov list-remote
: >"$SERVER_LOG"
run gov local 1.99
expect_status 0
run gov default 1.98.3
expect_status 0
run gov local 1.22.5
expect_status 0
expect_requests 0 .

for request in 1.98.9 1.55 '>=1.40 <1.50' 1.99.1000; do
  run gov local "$request"
  expect_status 11
  expect_stderr_has "no published Go matches \"$request\""
  run gov default "$request"
  expect_status 11
done
expect_stderr_has "the nearest published version is 1.99.2"
run gov local '>=1.40 <1.50'
expect_stderr_has "the newest known version is 1.99.2"
[ "$(cat .go-version "$GOV_ROOT/default")" = "1.22.5
1.98.3" ] || fail_with "something was written"
run gov --json local 1.98.9
expect_status 11
expect_stdout_has '"kind": "no-such-version"'

# A release that came out since the list was fetched.
make_release 1.99.3
run gov local 1.99.3
expect_status 0
expect_stderr_lacks "gov's lists of releases"
expect_stderr_has "gov install 1.99.3"

# Offline, or out of reach: only what can never come is refused.
: >"$SERVER_LOG"
run gov --offline local 1.99.4
expect_status 0
expect_stderr_has "gov's lists of releases do not contain 1.99.4, and the release index could not be read"
expect_requests 0 .
stop_server
run gov local 1.100
expect_status 0
expect_stderr_has "gov's lists of releases do not contain 1.100"
run env -u GOV_INDEX_URL gov --offline local 1.22.99
expect_status 11
run env -u GOV_INDEX_URL gov --offline local 1.199
expect_status 0

# What is installed, named or linked fits, whatever the lists say.
mkdir -p "$TEST_DIR/sdk/bin"
printf '#!/bin/sh\n' >"$TEST_DIR/sdk/bin/go"
chmod +x "$TEST_DIR/sdk/bin/go"
echo go1.55.1 >"$TEST_DIR/sdk/VERSION"
gov -q link own "$TEST_DIR/sdk"
gov -q alias mine own
for request in own mine system; do
  run gov local "$request"
  expect_status 0
  expect_stderr_lacks "gov's lists of releases"
done
start_server
gov -q alias never 1.98.77
run gov local never
expect_status 11
