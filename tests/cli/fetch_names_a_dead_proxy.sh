#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A proxy that does not answer is named, so that nobody looks for the trouble elsewhere; no_proxy leads around it.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
export https_proxy=http://127.0.0.1:9
run gov install 1.99.1
expect_status 12
expect_stderr_has "http://127.0.0.1:9"
expect_stderr_has "proxy"
expect_requests 0 .
no_proxy=localhost,127.0.0.1 run gov install 1.99.1
expect_status 0
