#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov list on a store with damage says what is broken and lists the rest.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2

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
