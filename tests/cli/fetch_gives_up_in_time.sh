#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A server that is always unavailable is asked a few times, told of each time, and then given up.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
GOV_SOURCES="$SERVER_URL/fault/always-unavailable/dl/{file}" run gov install 1.99.1
expect_status 12
expect_stderr_has "trying again in"
expect_stderr_has "gave up after 5 attempts"
expect_requests 5 'tar\.gz 503'
