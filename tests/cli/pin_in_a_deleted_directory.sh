#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# In a deleted directory the default serves, and local says what is wrong.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

gov -q default 1.99.1
export PATH=$GOV_ROOT/shims:$PATH
mkdir gone && cd gone && rmdir ../gone
run go version
expect_status 0
expect_stdout_has go1.99.1
run gov local 1.99.1
expect_status 1
expect_stderr_has "deleted"
