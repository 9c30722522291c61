#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A connection that breaks is taken up again: by Range where the server can, from the start where it cannot.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1 --payload 2000000
start_server

GOV_SOURCES="$SERVER_URL/fault/dropped/dl/{file}" run gov install 1.99.1
expect_status 0
expect_requests 1 '/dropped/.*tar\.gz 206 [0-9]+ bytes=[0-9]+-'
rm -rf "$GOV_ROOT"

GOV_SOURCES="$SERVER_URL/fault/dropped-no-range/dl/{file}" run gov install 1.99.1
expect_status 0
expect_requests 3 '/dropped-no-range/.*tar\.gz 200'
rm -rf "$GOV_ROOT"

# Another file under the same name in between: nothing of the first half is used.
GOV_SOURCES="$SERVER_URL/fault/changed/dl/{file}" run gov install 1.99.1
expect_status 0
expect_empty "$GOV_CACHE/partial"
