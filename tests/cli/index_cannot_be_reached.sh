#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Without the server an older copy of the list serves and gov says so; without a copy it is a network error.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
run gov list-remote
expect_status 0
stop_server
run gov list-remote --refresh
expect_status 0
expect_stdout_has 1.99.1
expect_stderr_has "the list may be old"
run gov install 1.99.1 --offline
expect_status 12
