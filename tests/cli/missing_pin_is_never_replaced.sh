#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A pinned version that is not there: exit 10 and the command, never another Go; auto_install decides otherwise.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

make_release 1.99.2
gov -q default 1.99.1
echo 1.99.2 >.go-version
export PATH=$GOV_ROOT/shims:$PATH
run go version
expect_status 10
expect_stdout
expect_stderr_has ".go-version:1 says 1.99.2"
expect_stderr_has "hint: gov install 1.99.2"
GOV_AUTO_INSTALL=never run go version
expect_status 10
GOV_AUTO_INSTALL=always run go version
expect_status 0
expect_stdout "go version go1.99.2 $(go +1.99.1 version | cut -d' ' -f4)"
echo '>=1.50 <1.51' >.go-version
run go version
expect_status 10
expect_stderr_has "gov install '>=1.50 <1.51'"
