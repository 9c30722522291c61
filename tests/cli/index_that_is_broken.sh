#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# An index that is none is a network error that says where it stops making sense; without releases there is no such version.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
for fault in index-malformed index-blank index-deep; do
  GOV_INDEX_URL="$SERVER_URL/fault/$fault/dl/?mode=json" run gov install 1.99.1
  expect_status 12
  expect_stdout
  expect_stderr_has "cannot read the release index at $SERVER_URL/fault/$fault/"
  expect_stderr_has "the release index is not a valid document"
done
GOV_INDEX_URL="$SERVER_URL/fault/index-empty/dl/?mode=json" run gov install 1.99.1
expect_status 11
GOV_INDEX_URL="$SERVER_URL/fault/index-empty/dl/?mode=json" run gov list-remote
expect_status 11
expect_stderr_has "no published Go is known"
GOV_INDEX_URL="$SERVER_URL/fault/to-http/dl/?mode=json" run gov list-remote
expect_status 12
GOV_INDEX_URL="$SERVER_URL/fault/html/dl/?mode=json" run gov list-remote
expect_status 12
expect_stderr_has "web page"
expect_empty "$GOV_ROOT/versions"
