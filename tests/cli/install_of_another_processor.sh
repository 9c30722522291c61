#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# REQUEST/arch installs for that processor, beside the own one, and go stays what this machine can run.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1 --platform linux-amd64 --platform linux-arm64
start_server
case $(gov version --json) in *linux/amd64*) ;; *) skip "made for linux/amd64" ;; esac

run gov install 1.99.1 1.99.1/arm64
expect_status 0
expect_file "$GOV_ROOT/versions/go1.99.1.linux-arm64/bin/go"
expect_file "$GOV_ROOT/versions/go1.99.1.linux-amd64/bin/go"

run gov list
expect_stdout_has "linux/arm64"
expect_stdout_has "linux/amd64"
[ "$(readlink "$GOV_ROOT/shims/go1.99.1")" = "$GOV_ROOT/versions/go1.99.1.linux-amd64/bin/go" ] ||
  fail_with "go1.99.1 is the other processor's"

run gov uninstall 1.99.1/arm64
expect_status 0
expect_missing "$GOV_ROOT/versions/go1.99.1.linux-arm64"
expect_file "$GOV_ROOT/versions/go1.99.1.linux-amd64/bin/go"

run gov install 1.99.1/sparc
expect_status 2
expect_stderr_has "only a processor"
