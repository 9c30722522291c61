#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Without gov the usual way still works, and what needs gov says so.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

gov -q default 1.99.1
cp -R "$BUILD_DIR/bin" "$TEST_DIR/moved" 2>/dev/null || :
rm "$GOV_ROOT/gov"
run env -i GOV_ROOT="$GOV_ROOT" "$GOV_ROOT/shims/go" version
expect_status 0
expect_stdout_has go1.99.1
run env -i GOV_ROOT="$GOV_ROOT" "$GOV_ROOT/shims/go" +1.99 version
expect_status 127
expect_stderr_has "the gov program is not to be found"
