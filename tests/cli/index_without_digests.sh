#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Without a digest nothing is installed (13), unless the user supplies one from elsewhere.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
GOV_INDEX_URL="$SERVER_URL/fault/index-no-digest/dl/?mode=json"
run gov install 1.99.1
expect_status 13
expect_stderr_has "no digest is known"
expect_stderr_has "--expect sha256:"
expect_requests 0 'tar\.gz'

GOV_SOURCES=dir:$RELEASES_DIR run gov install 1.99.1 --expect "sha256:$(sha256sum "$RELEASES_DIR"/go1.99.1.*.tar.gz | cut -d' ' -f1)"
expect_status 0
GOV_SOURCES=dir:$RELEASES_DIR run gov info 1.99.1
expect_stdout_has "sha256"
