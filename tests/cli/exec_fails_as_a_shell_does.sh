#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# exec ends with 127 when a program is not there and with 126 when it cannot be executed, and says which file it means.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

run gov exec 1.99.1 -- no-such-program
expect_status 127
expect_stderr_has 'cannot run "no-such-program"'
expect_stderr_has "no program of that name in this Go or on PATH"
run gov exec 1.99.1 -- ./no-such-file
expect_status 127
expect_stderr_has "there is no such file"
run gov exec 1.99.1 1.99.1 -- no-such-program
expect_status 127
run gov --json exec 1.99.1 -- no-such-program
expect_status 127
expect_stdout_has '"kind": "no-such-program"'

mkdir first second first/tool
# shellcheck disable=SC2016  # for the script to expand
printf '#!/bin/sh\necho from $0\n' | tee first/hello-there >second/hello-there
export PATH=$PATH:$PWD/first:$PWD/second
run gov exec 1.99.1 -- hello-there
expect_status 126
expect_stderr_has "hint: chmod +x $PWD/first/hello-there"
run gov exec 1.99.1 -- ./first/hello-there
expect_status 126
run gov exec 1.99.1 -- ./first
expect_status 126
run gov exec 1.99.1 -- tool
expect_status 127
chmod +x second/hello-there
run gov exec 1.99.1 -- hello-there
expect_status 0
expect_stdout "from $PWD/second/hello-there"

printf '#!/no/such/interpreter\n' >second/hello-there
run gov exec 1.99.1 -- hello-there
expect_status 126
run gov exec 1.99.1 1.99.1 -- hello-there
expect_status 126

# The shim's go, too: the version is there, and its go is not.
rm "$(gov where 1.99.1)/bin/go"
run gov exec 1.99.1 -- go version
expect_status 127
expect_stderr_has "hint: gov repair 1.99.1"
