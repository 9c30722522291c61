#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Nothing chosen and no system Go: exit 10 and the next command to run.
. "$(dirname "$0")/harness.sh"

# Only gov is on PATH.
run_alone() { run env PATH="$BIN_DIR" "$@"; }
run_alone gov exec -- go version
expect_status 10
expect_stderr_has "gov: no Go is chosen here"
expect_stderr_has "because: there is no system Go on PATH"
expect_stderr_has "hint: gov install latest && gov default latest"
run_alone gov current
expect_status 10
GOV_VERSION=system run_alone gov which
expect_status 10
expect_stdout
