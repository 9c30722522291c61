#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The login of ~/.netrc goes to the host that it is for, and is shown nowhere.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server --netrc-user ann --netrc-password s3cret
export GOV_SOURCES="$SERVER_URL/proxy-auth/dl/{file}"
run gov install 1.99.1
expect_status 12
expect_stderr_has "HTTP 401"
expect_stderr_has ".netrc"

printf 'machine elsewhere.example login ann password s3cret\n' >"$HOME/.netrc"
chmod 600 "$HOME/.netrc"
run gov install 1.99.1
expect_status 12

printf 'machine localhost login ann password s3cret\nmachine 127.0.0.1 login ann password s3cret\n' >"$HOME/.netrc"
run gov install 1.99.1
expect_status 0
! grep -rqs s3cret "$GOV_ROOT/records" "$GOV_CACHE" "$stderr_file" || fail_with "the password was written down"
