#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What cannot be deleted (root's files in the tree, what NFS keeps) does not keep the rest of a version, nor another one.
. "$(dirname "$0")/harness.sh"

needs setpriv
[ "$(id -u)" = 0 ] || skip "only root can make files of another user"
have_installed 1.99.1 1.99.2
chmod 755 "$TEST_DIR"
chown -R 65534:65534 "$TEST_DIR"
as_user() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
as_user gov --version >/dev/null 2>&1 || skip "the programs under test cannot be read by another user"

locked=$(echo "$GOV_ROOT"/versions/go1.99.1.*)/src
chown root:root "$locked"
run as_user gov uninstall --even-default 1.99.1 1.99.2
expect_status 0
expect_stderr_has "removed go1.99.1"
expect_stderr_has "removed go1.99.2"
expect_stderr_has "not all of its files could be deleted"
expect_empty "$GOV_ROOT/versions"
expect_empty "$GOV_ROOT/records"
expect_missing "$GOV_ROOT/shims/go1.99.1"
run as_user gov list
expect_status 0
expect_stdout_lacks 1.99
