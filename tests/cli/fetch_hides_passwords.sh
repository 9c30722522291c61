#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A password in a URL stands in no message and in no record.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server --netrc-user ann --netrc-password s3cret
with_login=${SERVER_URL/:\/\//:\/\/ann:s3cret@}
GOV_SOURCES="$with_login/fault/gone/dl/{file}" run gov install 1.99.1
expect_status 12
expect_stderr_lacks s3cret
GOV_SOURCES="$with_login/proxy-auth/dl/{file}" run gov install 1.99.1
expect_status 0
run gov info --json 1.99.1
expect_stdout_lacks s3cret
! grep -rqs s3cret "$GOV_ROOT" "$GOV_CACHE" || fail_with "the password was written down"
