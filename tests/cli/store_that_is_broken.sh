#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov list on a store with damage says what is broken and lists the rest.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
make_release 1.99.2
start_server
run gov -q install 1.99.1 1.99.2
expect_status 0

rm "$GOV_ROOT"/versions/go1.99.1.*/bin/go
touch "$GOV_ROOT/versions/go1.98.1.linux-amd64"
mkdir "$GOV_ROOT/versions/nonsense" "$GOV_ROOT/versions/go1.97"
ln -s /nowhere "$GOV_ROOT/versions/go1.96.1.linux-amd64"
printf 'not a version!' >"$GOV_ROOT/default"
printf 'nor\x1b this!' >.go-version

run gov list
expect_status 0
expect_stdout_has "broken: bin/go is missing"
expect_stdout_has "1.99.2"
expect_stdout_lacks nonsense
expect_stdout_lacks 1.97
expect_stderr_has "the default version"
expect_stderr_has ".go-version:1"
run gov list --json
expect_status 0
expect_stdout_has '"damage": "bin/go is missing"'

rm .go-version
GOV_STORES=/etc/hostname:$TEST_DIR/none run gov list
expect_status 1
expect_stdout_has "1.99.2"
expect_stderr_has "/etc/hostname/versions"
