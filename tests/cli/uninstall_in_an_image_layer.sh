#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A version that a lower layer of overlayfs holds, as in `RUN gov uninstall` of an image, is deleted where it is.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2
unshare -m true 2>/dev/null || skip "no private mount namespace for an overlay"
cat >in_layer.sh <<'END_OF_SCRIPT'
mount -t tmpfs none upper || exit 99
mkdir upper/files upper/work
mount -t overlay -o "lowerdir=lower,upperdir=upper/files,workdir=upper/work,redirect_dir=off" none "$GOV_ROOT" || exit 99
gov uninstall --even-default 1.99.1
echo "status $?"
gov list
ls -A "$GOV_ROOT/versions" "$GOV_ROOT/staging" "$GOV_ROOT/records" "$GOV_ROOT/shims"
END_OF_SCRIPT
mkdir upper
mv "$GOV_ROOT" lower
mkdir "$GOV_ROOT"
run unshare -m sh in_layer.sh
[ "$status" != 99 ] || skip "no overlayfs here"
expect_stdout_has "status 0"
expect_stdout_has 1.99.2
expect_stdout_lacks 1.99.1
expect_stdout_lacks broken
