#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Where the cache cannot be made, is another user's, or may be written by others, gov works without it and leaves it alone.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
install_and_remove() {
  run gov install --no-default 1.99.1
  expect_status 0
  run gov uninstall --even-default 1.99.1
  expect_status 0
}

GOV_CACHE=/proc/nothing/can/be/made
install_and_remove
: >"$TEST_DIR/file"
GOV_CACHE=$TEST_DIR/file/below
install_and_remove

GOV_CACHE=$TEST_DIR/open
mkdir -p "$GOV_CACHE/partial" "$GOV_CACHE/index"
chmod 777 "$GOV_CACHE/partial" "$GOV_CACHE/index"
install_and_remove
expect_empty "$GOV_CACHE"/partial
expect_empty "$GOV_CACHE"/index

unset GOV_CACHE
HOME=/proc/none install_and_remove

[ "$(id -u)" = 0 ] || exit 0
# As root with a user's HOME: nothing of root's appears there.
mkdir "$TEST_DIR/theirs"
chown 65534:65534 "$TEST_DIR/theirs"
HOME=$TEST_DIR/theirs install_and_remove
expect_empty "$TEST_DIR/theirs"
