#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The first version that is installed becomes the default, as it was asked for, and gov says so: of several the first
# that was named. Later ones do so with --default only, and none with --no-default.
. "$(dirname "$0")/harness.sh"

for version in 1.99.1 1.99.2 1.98.3 1.97.0; do make_release "$version"; done
start_server
expect_default() { [ "$(cat "$GOV_ROOT/default" 2>/dev/null)" = "$1" ] || fail_with "the default is $(cat "$GOV_ROOT/default")"; }

run gov install --no-default 1.97.0
expect_status 0
expect_missing "$GOV_ROOT/default"
expect_stderr_has "gov default 1.97.0"
run gov uninstall 1.97.0

run gov install 1.99 1.98.3
expect_status 0
expect_stderr_has "the default is now 1.99, as this is the first install"
expect_default 1.99
export PATH="$GOV_ROOT/shims:$PATH"
run go version
expect_stdout_has "go1.99.2"

run gov install 1.97.0
expect_default 1.99
expect_stderr_has "the default is set to 1.99; to change it: gov default 1.97.0"
run gov install --default 1.98.3 1.97.0
expect_status 0
expect_stderr_has "the default is now 1.98.3"
expect_default 1.98.3
run gov install --default 1.99.1 --json
expect_stdout_has '"default": "1.99.1"'
expect_stdout_has '"notices": []'
run gov install --default
expect_status 2
run gov install --default --no-default 1.99.1
expect_status 2

# A user who wants the system's Go keeps it.
gov -q default --unset
gov -q uninstall 1.97.0
run gov install 1.97.0
expect_missing "$GOV_ROOT/default"

# One of several that cannot be had: the first that is there.
rm -rf "$GOV_ROOT"
truncate -s 100 "$RELEASES_DIR"/go1.99.1.*.tar.gz
run gov install 1.99.1 1.98.3
expect_status 13
expect_default 1.98.3
rm -rf "$GOV_ROOT"
run gov install --default 1.99.1 1.98.3
expect_status 13
expect_missing "$GOV_ROOT/default"
