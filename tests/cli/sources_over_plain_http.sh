#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Plain HTTP is used where the user wrote it and nowhere else.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server --without-tls
unset GOV_CA_BUNDLE
run gov install 1.99.1
expect_status 0
rm -rf "$GOV_ROOT"
GOV_SOURCES="$SERVER_URL/golang/{file}" run gov install 1.99.1
expect_status 0
expect_requests 1 '^GET /golang/go1\.99\.1'

GOV_SOURCES="ftp://127.0.0.1/{file}" run gov install 1.99.2
expect_status 2
GOV_SOURCES="nonsense" run gov install 1.99.2
expect_status 2
expect_stderr_has "GOV_SOURCES"
GOV_SOURCES="$SERVER_URL/{nonsense}" run gov install 1.99.1
expect_status 0
rm -rf "$GOV_ROOT"
GOV_SOURCES="$SERVER_URL/{nonsense}" run gov install 1.99.1
expect_status 2
expect_stderr_has "{nonsense}"
