#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Sources and index may stand in the settings file; a variable wins over it.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
write_settings "index_url: \"$GOV_INDEX_URL\"" "sources:" "  - dir:$RELEASES_DIR" "ca_bundle: $GOV_CA_BUNDLE"
unset GOV_INDEX_URL GOV_CA_BUNDLE
run gov install 1.99.1
expect_status 0
expect_requests 0 'tar\.gz'
expect_requests 1 'mode=json'
rm -rf "$GOV_ROOT"

GOV_SOURCES=official run gov install 1.99.1
expect_status 0
expect_requests 1 '^GET /dl/.*tar\.gz 200'
