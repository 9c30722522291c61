#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `gov version` is one line that scripts can read, and needs no set-up at all.
. "$(dirname "$0")/harness.sh"

run gov version
expect_status 0
expect_stdout "gov 0.1.0"
expect_stderr_lacks "gov"

expect_missing "$GOV_ROOT"
expect_missing "$GOV_CACHE"
