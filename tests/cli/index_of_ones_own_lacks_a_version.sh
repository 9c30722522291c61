#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A version that gov knows and an index of one's own does not list is "no such version" (11), with the index named.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
run gov install 1.24.9
expect_status 11
expect_stderr_has "does not list go1.24.9"
expect_stderr_has "the index is $SERVER_URL/dl/"
expect_empty "$GOV_ROOT/versions"

# One that lists it, and has no archive, is a matter of the network (12).
start_server --index "$SOURCE_DIR/src/snapshot/releases.json"
run gov install 1.24.9
expect_status 12
expect_stderr_lacks "does not list"
