#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The harness's server: over TLS with its own CA, counted, gone when the test is over, also when the test fails.
. "$(dirname "$0")/harness.sh"
needs curl

make_release 1.99.1
start_server
run curl --silent --fail --cacert "$GOV_CA_BUNDLE" "$GOV_INDEX_URL"
expect_status 0
expect_stdout_has '"go1.99.1"'
expect_requests 1 '^GET /dl/\?mode=json'
expect_requests 0 'tar\.gz'

# A second server in the same test starts as clean as the first, and plain HTTP works as well.
start_server --without-tls
run curl --silent --fail "$SERVER_URL/dl/?mode=json&include=all"
expect_status 0

cat >trial.sh <<END
. '$SOURCE_DIR/tests/cli/harness.sh'
start_server
echo "\$release_server_pid" >'$TEST_DIR/pid'
false
END
run env GOV_TEST_BUILD="$BUILD_DIR" bash trial.sh
expect_status 1
! kill -0 "$(cat "$TEST_DIR/pid")" 2>/dev/null || fail_with "the server of a failed test still runs"
rm -rf "$TMPDIR"/gov-test.*
