#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The index is asked for once, then conditionally; exact versions that are known need no request for it.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
run gov list-remote
expect_requests 1 'mode=json.* 200 '
run gov list-remote
expect_requests 1 'mode=json'
run gov list-remote --refresh
expect_requests 1 'mode=json.* 304 0 - "'
run gov install 1.99.1
expect_status 0
expect_requests 2 'mode=json'

# What was published meanwhile is found, although the copy is young.
make_release 1.99.2
run gov install 1.99.2
expect_status 0
expect_requests 3 'mode=json'

# go1.24.9 stands in the list built into gov: the archive is asked for at once, and the index only when there is none.
rm -rf "$GOV_CACHE"
run gov install 1.24.9
expect_status 11
expect_requests 4 'mode=json'
[[ $(tail -n 2 "$SERVER_LOG" | head -n 1) == "GET /dl/go1.24.9."*" 404 "* ]] || fail_with "the archive was not asked for first"
