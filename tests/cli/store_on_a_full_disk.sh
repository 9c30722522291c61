#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A full disk is told as such (14), and nothing is left but at most a partial.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1 --payload 20000000 --compressible
start_server
unshare -m true 2>/dev/null || skip "no private mount namespace for a small file system"
cat >on_small_disk.sh <<'END'
mount -t tmpfs -o size=4m,mode=755 none "$GOV_ROOT" || exit 99
gov install 1.99.1 2>&1
echo "status $?"
ls -A "$GOV_ROOT/versions" "$GOV_ROOT/staging" "$GOV_ROOT/records"
END
mkdir -p "$GOV_ROOT"
run unshare -m sh on_small_disk.sh
[ "$status" != 99 ] || skip "mounting is not permitted here"
expect_stdout_has "status 14"
grep -qE 'No space left|not enough room' "$stdout_file" || fail_with "the reason is not told"
! grep -qE '^go1' "$stdout_file" || grep -q 'go1.99.1: ' "$stdout_file" || fail_with "something was left"
expect_stdout_lacks "go1.99.1.linux"

# The download is not lost: it goes on where there is room.
[ -n "$(find "$GOV_CACHE/partial" -name '*.partial')" ] || fail_with "the download was thrown away"
: >"$SERVER_LOG"
run gov -v install 1.99.1
expect_status 0
expect_stderr_has "resumed after"
expect_requests 0 'tar\.gz 200'
expect_empty "$GOV_CACHE/partial"
