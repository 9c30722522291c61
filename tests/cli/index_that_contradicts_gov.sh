#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A digest that gov knows and the index gives differently is an integrity error (13) before any archive is fetched.
. "$(dirname "$0")/harness.sh"

# The made archive of a real version has another digest than the published one.
make_release 1.24.9
make_release 1.99.1
start_server
run gov list-remote
expect_status 13
expect_stderr_has "contradicts gov about go1.24.9"
expect_stderr_has "built in: sha256"
run gov install latest
expect_status 13
run gov install 1.24.9
expect_status 13
expect_empty "$GOV_ROOT/versions"
