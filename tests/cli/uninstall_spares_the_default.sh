#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What the default needs goes only when told so, also when the default is an alias, as gov list marks it.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2

run gov default 1.99
run gov uninstall 1.99.2
expect_status 2
expect_stderr_has "is the default"
expect_stderr_has "gov uninstall --even-default 1.99.2"
gov -q alias work 1.99.1
gov -q alias job work
run gov default job
run gov list
expect_stdout_has "1.99.1"
[ "$(grep -c default "$stdout_file")" = 1 ] || fail_with "not one default"
grep -q '1\.99\.1.*default' "$stdout_file" || fail_with "another default"
run gov uninstall 1.99.1
expect_status 2
expect_stderr_has "the default is set to job"
run gov default 1.99
run gov uninstall 1.99.1
expect_status 0
run gov uninstall --even-default 1.99.2
expect_status 0
run gov exec -- go version
expect_status 10
