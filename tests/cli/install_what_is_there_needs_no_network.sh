#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A version that is installed needs neither network nor list: the command may stand in every script.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

stop_server
rm -rf "$GOV_CACHE"
run gov install 1.99.1
expect_status 0
expect_stderr_has "go1.99.1 is installed already"
run gov --offline install 1.99.1 --json
expect_status 0
expect_stdout_has '"was_there_already": true'
