#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Freeing space needs no space: where not a byte and not an entry is free, a version is removed all the same.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1 --payload 1000000 --files 100
make_release 1.99.2
start_server
unshare -m true 2>/dev/null || skip "no private mount namespace for a small file system"
mkdir -p "$GOV_ROOT"
cat >on_full_disk.sh <<'END_OF_SCRIPT'
mount -t tmpfs -o "size=12m,nr_inodes=600,mode=755" none "$GOV_ROOT" || exit 99
gov -q install 1.99.1 1.99.2 || exit 98
dd if=/dev/zero of="$GOV_ROOT/filler" bs=64k 2>/dev/null
number=0
while touch "$GOV_ROOT/filler.$number" 2>/dev/null; do number=$((number + 1)); done
! mkdir "$GOV_ROOT/staging/one-more" 2>/dev/null || exit 97
gov uninstall --even-default 1.99.1
echo "status $?"
ls -A "$GOV_ROOT/versions" "$GOV_ROOT/staging" "$GOV_ROOT/records" "$GOV_ROOT/shims"
END_OF_SCRIPT
run unshare -m sh on_full_disk.sh
[ "$status" != 99 ] || skip "mounting is not permitted here"
expect_status 0
expect_stdout_has "status 0"
expect_stdout_lacks go1.99.1
expect_stdout_has go1.99.2
expect_stderr_has "removed go1.99.1"
