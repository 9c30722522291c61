#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A source without the file is followed by the next; when all fail, each one says why.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
mkdir empty
export GOV_SOURCES="dir:$PWD/empty,$SERVER_URL/fault/gone/dl/{file},$SERVER_URL/golang/go{version}.{os}-{arch}.{ext}"
run gov install 1.99.1
expect_status 0
expect_requests 1 '/fault/gone/.* 410'
expect_requests 1 '^GET /golang/go1\.99\.1.* 200'
run gov info 1.99.1
expect_stdout_has "$SERVER_URL/golang/"
rm -rf "$GOV_ROOT"

export GOV_SOURCES="dir:$PWD/empty,$SERVER_URL/fault/forbidden/dl"
run gov install 1.99.1
expect_status 12
expect_stderr_has "no such file"
expect_stderr_has "HTTP 403"
