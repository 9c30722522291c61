#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# After `gov install X` and `gov local X`, the `go` on PATH is that Go, and it was fetched once.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server

run gov install 1.99.1
expect_status 0
expect_requests 1 '^GET /dl/go1\.99\.1\..*\.tar\.gz 200 '

run gov list
expect_status 0
expect_stdout_has "1.99.1"

run gov local 1.99.1
expect_status 0
expect_file .go-version

export PATH="$GOV_ROOT/shims:$PATH"
run go version
expect_status 0
expect_stdout_has "go1.99.1"

# A second install has nothing to do, and says so without a download.
run gov install 1.99.1
expect_status 0
expect_requests 1 '^GET /dl/go1\.99\.1\..*\.tar\.gz '
