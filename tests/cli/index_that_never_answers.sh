#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# An index that accepts connections and says nothing costs one short try in a run, where a copy serves; an install whose
# source answers does not wait for more.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
make_release 1.99.2
start_server
run gov list-remote
expect_status 0
mirror="$SERVER_URL/dl/{file}"
# The same index, as far as the copy goes, at an address where nobody answers: the server itself, stopped by a signal.
kill -STOP "$release_server_pid"
began=$SECONDS
run gov list-remote --refresh
kill -CONT "$release_server_pid"
expect_status 0
expect_stderr_has "the list may be old"
[ $((SECONDS - began)) -lt 20 ] || fail_with "it took $((SECONDS - began)) seconds"

GOV_SOURCES=$mirror run gov install 1.99.1 1.99.2
expect_status 0
