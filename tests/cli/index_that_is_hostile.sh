#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Names in an index are untrusted: what is no release is left out, and nothing of it reaches the terminal or a path.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
GOV_INDEX_URL="$SERVER_URL/fault/index-hostile/dl/?mode=json"

run gov list-remote --pre
expect_status 0
expect_stdout_has 1.99.1
! grep -qP '[^\x20-\x7e\n]' "$stdout_file" || fail_with "control characters were printed"
expect_stdout_lacks ';'
expect_stdout_lacks '$'
expect_stdout_lacks '..'

run gov install 1.99.1
expect_status 0
run find "$GOV_ROOT" "$GOV_CACHE" -name '*;*' -o -name '*$*'
expect_stdout
