#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# In a store that cannot be written, reading commands work and the others say so (14).
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

[ "$(id -u)" != 0 ] || {
  needs setpriv
  chmod 755 "$TEST_DIR"
  chown -R 65534:65534 "$TEST_DIR"
  setpriv --reuid=65534 --regid=65534 --clear-groups "$BIN_DIR/gov" version >/dev/null 2>&1 || skip "another user cannot reach gov here"
  as_user() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
}
[ "$(id -u)" = 0 ] || as_user() { "$@"; }
find "$GOV_ROOT" -type d -exec chmod a-w {} +
run as_user gov list
expect_status 0
expect_stdout_has 1.99.1
run as_user gov exec 1.99.1 -- go version
expect_status 0
run as_user gov uninstall 1.99.1
expect_status 14
run as_user gov install 1.99.2
[ "$status" != 0 ] || fail_with "it cannot have installed that"
run as_user gov default 1.99.1
expect_status 14
expect_stderr_has "Permission denied"
