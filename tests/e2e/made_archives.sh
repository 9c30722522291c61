#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# From an empty machine to two projects with a Go of their own, on archives that this test makes.
. "$(dirname "$0")/../cli/harness.sh"

# shellcheck source=tests/lib/go_journey.sh
. "$SOURCE_DIR/tests/lib/go_journey.sh"

make_release 1.98.4 --files 500
make_release 1.99.1 --files 500 --without-directories
start_server

run gov install 1.98.4 1.99
expect_status 0
expect_requests 1 'mode=json'
expect_requests 2 '^GET /dl/go.*tar\.gz 200'
expect_tree 1.98.4
expect_tree 1.99.1

export PATH=$GOV_ROOT/shims:$PATH
expect_project old 1.98.4
expect_project new 1.99.1
run go1.98.4 version
expect_stdout_has "go1.98.4"
expect_removed 1.98.4 1.99.1
