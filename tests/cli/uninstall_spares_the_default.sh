#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What the default needs goes only when told so.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2

run gov default 1.99
run gov uninstall 1.99.2
expect_status 2
expect_stderr_has "is the default"
expect_stderr_has "gov uninstall --even-default 1.99.2"
run gov uninstall 1.99.1
expect_status 0
run gov uninstall --even-default 1.99.2
expect_status 0
run gov exec -- go version
expect_status 10
