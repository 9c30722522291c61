#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# 503 and 429 with Retry-After are waited for, and the install succeeds.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
for fault in unavailable too-many; do
  GOV_SOURCES="$SERVER_URL/fault/$fault/dl/{file}" run gov install 1.99.1
  expect_status 0
  expect_stderr_has "trying again in 1.0 s"
  rm -rf "$GOV_ROOT"
done
expect_requests 2 'tar\.gz 503'
expect_requests 1 'tar\.gz 429'
