#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What confines the threads of an install ends with them: the program that gov becomes afterwards has all its rights.
. "$(dirname "$0")/harness.sh"
[ -r /proc/self/status ] || skip "there is no /proc"

make_release 1.99.1
start_server
# shellcheck disable=SC2016  # the other shell's
rights='grep -E "^(NoNewPrivs|Seccomp):" /proc/self/status; echo written >"$HOME/file"; "$BASH" -c "echo started"'
run bash -c "$rights"
expect_status 0
before=$stdout
rm "$HOME/file"

export GOV_AUTO_INSTALL=always
run gov exec 1.99.1 -- bash -c "$rights"
expect_status 0
[ "$stdout" = "$before" ] || fail_with "expected the rights that it has without gov: $before"
expect_file "$HOME/file"
expect_file "$(echo "$GOV_ROOT"/versions/go1.99.1.*/VERSION)"
