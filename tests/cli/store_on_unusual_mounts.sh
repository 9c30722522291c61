#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A mount where nothing can run, or a rename that would cross file systems, is said before anything is fetched; a file
# system that does not say how much room it has is no reason to stop.
# shellcheck disable=SC2016  # the variables are those of another shell
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1
make_release 1.99.2
start_server
unshare -m true 2>/dev/null || skip "no private mount namespace"
mkdir -p "$TEST_DIR/other"
export TEST_DIR

mounted() {
  run unshare -m sh -c "{ $1; } || exit 99; $2"
  [ "$status" != 99 ] || skip "this cannot be mounted here: $1"
}

: >"$SERVER_LOG"
mounted 'mount --bind "$GOV_ROOT" "$GOV_ROOT" && mount -o remount,bind,noexec "$GOV_ROOT"' \
  'gov install 1.99.2; echo "status $?"; gov list'
expect_stdout_has "status 14"
expect_stderr_has "noexec"
expect_stdout_has "mounted noexec"

mounted 'mount -t tmpfs -o mode=755 none "$GOV_ROOT/versions"' 'gov install 1.99.2; echo "status $?"'
expect_stdout_has "status 1"
expect_stderr_has "lies on another file system"
expect_requests 0 'tar\.gz'

mounted 'mount -t ramfs -o mode=755 none "$TEST_DIR/other"' \
  'GOV_ROOT=$TEST_DIR/other/gov gov install 1.99.2; echo "status $?"'
expect_stdout_has "status 0"
expect_stderr_lacks "are free"

ln -s /nowhere/at/all "$TEST_DIR/dangling"
GOV_ROOT=$TEST_DIR/dangling/gov run gov install 1.99.2
expect_status 1
expect_stderr_has 'a link to "/nowhere/at/all", which is no directory, stands there'
