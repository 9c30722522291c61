#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Archives with wrong bytes are integrity errors (13), whatever the way in which they are wrong, and leave nothing.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1 --payload 2000000
start_server

for fault in wrong-digest truncated-gzip endless longer; do
  GOV_SOURCES="$SERVER_URL/fault/$fault/dl/{file}" run gov install 1.99.1
  expect_status 13
  expect_stdout
  expect_stderr_has "cannot install go1.99.1"
  expect_empty "$GOV_ROOT/versions"
  expect_empty "$GOV_ROOT/staging"
  expect_empty "$GOV_ROOT/records"
  expect_empty "$GOV_CACHE/partial"
done
expect_requests 4 'tar\.gz'
