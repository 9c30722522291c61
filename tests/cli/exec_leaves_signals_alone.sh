#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Programs that gov starts have the signals that gov was started with, and an interrupted matrix ends.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2

# A pipe that closes ends the program, as without gov.
run bash -c 'gov exec 1.99.1 -- sh -c "kill -PIPE \$\$; echo survived"'
expect_status 141
expect_stdout
run bash -c 'gov -q exec 1.99.1 1.99.2 -- sh -c "kill -PIPE \$\$; echo survived"'
expect_status 141
expect_stdout
run env --default-signal=INT gov exec 1.99.1 1.99.2 -- sh -c 'echo once; kill -INT $$'
expect_status 130
expect_stdout once
