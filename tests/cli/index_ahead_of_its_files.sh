#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A release that is listed before its files are there: 16 and words for exactly that; a line means the newest that can be had.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
make_release 1.99.2 --unpublished
start_server
run gov install 1.99.2
expect_status 16
expect_stderr_has "which may not have been uploaded yet"
run gov install 1.99
expect_status 0
run gov list
expect_stdout_has 1.99.1
run gov list-remote
expect_stdout_lacks 1.99.2
