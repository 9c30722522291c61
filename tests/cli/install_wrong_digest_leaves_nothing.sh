#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# An archive that is not what the index promises is refused as such, and nothing of it stays.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
GOV_INDEX_URL=$SERVER_URL'/fault/index-wrong-digest/dl/?mode=json&include=all'

run gov install 1.99.1
expect_status 13
expect_stdout
expect_stderr_has "1.99.1"
expect_empty "$GOV_ROOT/versions"
expect_empty "$GOV_ROOT/staging"
expect_empty "$GOV_ROOT/records"

run gov list
expect_stdout_lacks "1.99.1"
