#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# exec puts the Go in front of PATH, passes arguments and exit code, and says what it lacks.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2

run gov exec 1.99.1 -- go version
expect_stdout_has go1.99.1
run gov exec 1.99.2 go version
expect_stdout_has go1.99.2
run gov exec 1.99.2 -- sh -c 'go version; exit 7'
expect_status 7
expect_stdout_has go1.99.2
run gov exec -q 1.99.1 -- go print-args -q --json --help 'a b' ''
expect_status 0
expect_stdout_has "a b"
expect_stdout_has "--help"
run gov exec 1.99.1
expect_status 2
run gov exec 1.99.1 -- gofmt x
expect_stdout "fake gofmt go1.99.1: x"
run gov exec 1.77.1 -- go version
expect_status 10
