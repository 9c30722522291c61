#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# --offline in front of exec holds for the install that exec starts, too.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
run gov list-remote
expect_status 0
GOV_AUTO_INSTALL=always run gov --offline exec 1.99.1 -- go version
expect_status 10
expect_stderr_has "offline"
expect_requests 0 'tar\.gz'
GOV_AUTO_INSTALL=always run gov exec 1.99.1 -- go version
expect_status 0
expect_stdout_has go1.99.1
