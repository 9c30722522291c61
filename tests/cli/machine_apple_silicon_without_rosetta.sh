#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Without Rosetta a Go for Intel is not fetched in place of one for Apple silicon; the way to it is named.
. "$(dirname "$0")/harness.sh"

make_release 1.15.99 --platform darwin-amd64 --macos 10.12
start_server
on_mac 14.5

run gov_there install 1.15
expect_status 16
expect_stderr_has "the first Go for Apple silicon is 1.16"
expect_stderr_has "hint: softwareupdate --install-rosetta"
expect_requests 0 'go1\.15\.99\.darwin'

# An Intel gov in a translated terminal still means the real processor.
make_release 1.22.99 --platform darwin-arm64 --platform darwin-amd64
start_server
on_machine built_for=darwin-amd64 kernel=Darwin machine=x86_64 system=macOS system_version=14.5 \
  has_arm64_hardware=yes is_translated=yes has_rosetta=yes
run gov_there install 1.22.99
expect_status 0
expect_file "$GOV_ROOT/versions/go1.22.99.darwin-arm64/bin/go"
run gov_there version --verbose
expect_stdout_has "this gov runs under Rosetta"
expect_stdout_has "darwin/arm64"
