#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The two official archives by the real index over TLS: in the store lies what tar would have made, each project has its own, and all of it goes again.
. "$(dirname "$0")/../cli/harness.sh"

# shellcheck source=tests/lib/go_journey.sh
. "$SOURCE_DIR/tests/lib/go_journey.sh"

serve_official_archives 1.24.9 1.27.0
run gov list-remote 1.24
expect_status 0
expect_stdout_has 1.24.9
run gov install 1.24.9 1.27.0
expect_status 0
expect_requests 2 '^GET /dl/go.*tar\.gz 200'
expect_tree 1.24.9
expect_tree 1.27.0

export PATH=$GOV_ROOT/shims:$PATH
expect_project old 1.24.9
expect_project new 1.27.0
run gov info 1.27.0
expect_stdout_has "sha256"
expect_removed 1.24.9 1.27.0
