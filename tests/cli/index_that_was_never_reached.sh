#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Without a server and without a copy, listing is a network error that names the index.
. "$(dirname "$0")/harness.sh"

run gov list-remote
expect_status 12
expect_stdout
expect_stderr_has "cannot read the release index"
