#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# --offline and GOV_OFFLINE open no socket at all, and say what that means.
. "$(dirname "$0")/harness.sh"

needs strace
have_installed 1.99.1

sockets() { run strace -f -qq -e trace=socket,connect -o trace "$@"; }
sockets gov --offline install 1.99.2
[ "$status" != 1 ] || skip "strace may not trace here"
expect_stderr_has 1.99.2
! grep -q 'AF_INET' trace || fail_with "a socket was opened: $(head -n 3 trace)"
sockets gov --offline list-remote --refresh
expect_status 0
expect_stdout_has 1.99.1
! grep -q 'AF_INET' trace || fail_with "a socket was opened: $(head -n 3 trace)"
export GOV_OFFLINE=1 GOV_AUTO_INSTALL=always
sockets gov exec 1.24.9 -- go version
expect_status 10
! grep -q 'AF_INET' trace || fail_with "a socket was opened: $(head -n 3 trace)"
