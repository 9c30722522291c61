#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `./install.sh --demo` is what people see first: its tour ends well and leaves nothing.
. "$(dirname "$0")/../cli/harness.sh"

run "$SOURCE_DIR/tests/demo/run" "$BUILD_DIR"
expect_status 0
expect_stdout_has "go version go1.98.4"
expect_stdout_has "go version go1.99.1"
expect_empty "$TMPDIR"
