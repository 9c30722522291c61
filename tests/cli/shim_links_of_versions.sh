#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# go1.N.P is the real program, there exactly while that version is installed.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

[ "$(readlink "$GOV_ROOT/shims/go1.99.1")" = "$(gov where 1.99.1)/bin/go" ] || fail_with "it is another file"
make_release 1.100rc1
run gov -q install rc
[ -x "$GOV_ROOT/shims/go1.100rc1" ] || fail_with "no link for a pre-release"
ln -s /mine "$GOV_ROOT/shims/go1.50.1"
ln -s /mine "$GOV_ROOT/shims/mine"
run gov uninstall 1.100rc1
expect_missing "$GOV_ROOT/shims/go1.100rc1"
expect_missing "$GOV_ROOT/shims/go1.50.1"
[ -L "$GOV_ROOT/shims/mine" ] || fail_with "another's file was removed"
[ -x "$GOV_ROOT/shims/go1.99.1" ] || fail_with "the other link is gone"
