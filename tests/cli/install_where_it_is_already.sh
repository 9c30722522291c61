#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What is in a store that cannot be written to, or in another store, is installed: `install` does nothing and is content.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1
mv "$GOV_ROOT" "$TEST_DIR/shared"
export GOV_STORES=$TEST_DIR/shared
: >"$SERVER_LOG"
for request in 1.99.1 1.99; do
  run gov install "$request"
  expect_status 0
  expect_stderr_has "installed already"
done
expect_requests 0 'tar\.gz'
expect_missing "$GOV_ROOT/versions"
run gov uninstall 1.99.1
expect_status 10
expect_stderr_has "lies in a store that gov only reads"

needs setpriv
[ "$(id -u)" = 0 ] || skip "only root can make another user's store"
chmod 755 "$TEST_DIR"
export GOV_ROOT=$TEST_DIR/shared GOV_STORES=
run setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/proc/none "$BIN_DIR/gov" --offline install 1.99.1
[ "$status" != 126 ] || skip "the programs under test cannot be read by another user"
expect_status 0
expect_stderr_has "installed already"
