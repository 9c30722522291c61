#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Several versions run one after another, with a table and one exit code; a missing one is told before any runs.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2

run gov exec 1.99.1 1.99.2 -- go version
expect_status 0
expect_stdout "$(gov exec 1.99.1 -- go version)" "$(gov exec 1.99.2 -- go version)"
expect_stderr_has "1.99.1   ok      0"
run gov exec 1.99.1 1.99.2 -- sh -c 'go version | grep -q 1.99.2'
expect_status 1
expect_stderr_has "1.99.1   failed  1"
expect_stderr_has "1.99.2   ok      0"
run gov exec 1.99.1 1.77.7 -- go version
expect_status 10
expect_stdout
run gov --quiet exec 1.99.1 1.99.2 -- true
expect_stdout
[ ! -s "$stderr_file" ] || fail_with "it was not quiet"
