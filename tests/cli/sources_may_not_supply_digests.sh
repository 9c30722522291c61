#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A mirror supplies bytes and no digests: its own checksum file is never asked for, and its bytes are proven before they are unpacked.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1 --payload 2000000
start_server

# 127.0.0.1 is another origin than localhost, which the index is read from.
other=${SERVER_URL/localhost/127.0.0.1}
[ "$other" != "$SERVER_URL" ] || skip "the server has one name only"
GOV_SOURCES="$other/fault/wrong-digest/golang/{file}" run gov install 1.99.1
expect_status 13
expect_stderr_has "is not the published file"
expect_stderr_lacks "unpack"
expect_requests 0 'sha256'
expect_empty "$GOV_ROOT/staging"
expect_empty "$GOV_ROOT/versions"

GOV_SOURCES="$other/golang/" run gov install 1.99.1
expect_status 0
