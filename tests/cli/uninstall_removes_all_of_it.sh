#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Uninstall removes read-only trees, record, manifest and link, and understands everything before it removes anything.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2

chmod -R a-w "$GOV_ROOT"/versions/go1.99.1.*
run gov uninstall 1.99.1 1.77.7
expect_status 10
expect_file "$GOV_ROOT/shims/go1.99.1"
run gov uninstall 1.99
expect_status 2
expect_stderr_has "fits several"
expect_stderr_has "gov uninstall 1.99.2 1.99.1"

run gov uninstall 1.99.1
expect_status 0
run find "$GOV_ROOT" -name '*1.99.1.*' ! -path '*/locks/*'
expect_stdout
expect_missing "$GOV_ROOT/shims/go1.99.1"
expect_file "$GOV_ROOT/shims/go1.99.2"
run gov uninstall 1.99
expect_status 0
expect_empty "$GOV_ROOT/versions"
expect_empty "$GOV_ROOT/staging"
