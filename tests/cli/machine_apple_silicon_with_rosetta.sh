#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Apple silicon gets its own Go; what was published for Intel only is installed where Rosetta is, and said to be.
. "$(dirname "$0")/harness.sh"

make_release 1.15.99 --platform darwin-amd64 --macos 10.12
make_release 1.22.99 --platform darwin-arm64 --platform darwin-amd64
start_server
on_mac 14.5 has_rosetta=yes

run gov_there install --no-default 1.22.99
expect_status 0
expect_file "$GOV_ROOT/versions/go1.22.99.darwin-arm64/bin/go"
expect_stderr_lacks "Rosetta"

run gov_there install --no-default 1.15
expect_status 0
expect_file "$GOV_ROOT/versions/go1.15.99.darwin-amd64/bin/go"
expect_stderr_has "go1.15.99 is the Intel version, which runs under Rosetta: that release has no Apple silicon version"

# What would be translated is listed, too.
run gov_there list-remote 1.15
expect_status 0
expect_stdout_has "1.15.99"
expect_stdout_has "installed"

# Both of one version live side by side, and its own goes first.
run gov_there install 1.22.99/amd64
expect_status 0
expect_stderr_has "for the Apple silicon version: gov install 1.22.99"
run gov_there where 1.22.99
expect_stdout "$GOV_ROOT/versions/go1.22.99.darwin-arm64"
run gov_there where 1.22.99/amd64
expect_stdout "$GOV_ROOT/versions/go1.22.99.darwin-amd64"
run gov_there where 1.15
expect_stdout "$GOV_ROOT/versions/go1.15.99.darwin-amd64"
[ "$(readlink "$GOV_ROOT/shims/go1.22.99")" = "$GOV_ROOT/versions/go1.22.99.darwin-arm64/bin/go" ] ||
  fail_with "go1.22.99 is the translated one"

# Again: nothing is fetched.
run gov_there install --no-default 1.15
expect_status 0
expect_stderr_has "is installed already"
expect_requests 1 '^GET .*go1\.15\.99\.darwin-amd64'

run gov_there uninstall 1.15
expect_status 0
run gov_there uninstall 1.22.99
expect_status 0
expect_missing "$GOV_ROOT/versions/go1.22.99.darwin-arm64"
expect_file "$GOV_ROOT/versions/go1.22.99.darwin-amd64/bin/go"
