#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Where /proc is not mounted, the shim and gov still know where they lie.
. "$(dirname "$0")/harness.sh"

[ "$(id -u)" = 0 ] || skip "only root may chroot"
PATH=$PATH:/usr/sbin:/sbin
needs chroot
have_installed 1.99.1
gov -q default 1.99.1
mkdir -p "$TEST_DIR/chroot/opt"
cp -R "$GOV_ROOT" "$TEST_DIR/chroot/opt/gov"
chroot=$(command -v chroot)
goroot=$(cd "$TEST_DIR/chroot" && echo opt/gov/versions/*)
"$chroot" "$TEST_DIR/chroot" "$goroot/bin/go" version || skip "a program cannot start in a bare chroot here"
run env -i "$chroot" "$TEST_DIR/chroot" /opt/gov/shims/go version
expect_status 0
expect_stdout_has go1.99.1
run env -i HOME=/dev/null/none GOV_ROOT=/another "$chroot" "$TEST_DIR/chroot" /opt/gov/shims/gofmt x
expect_stdout "fake gofmt go1.99.1: x"
# By a link, and by a relative path.
ln -s opt/gov/shims/go "$TEST_DIR/chroot/go"
run env -i "$chroot" "$TEST_DIR/chroot" ./go version
expect_stdout_has go1.99.1

# gov itself: it becomes its own gov-full, and none that a repository brings along.
command -v unshare >/dev/null && unshare -m true 2>/dev/null || exit 0
without_proc() {
  # shellcheck disable=SC2016  # for that shell to expand
  run unshare -m sh -c 'mount -t tmpfs none /proc && exec "$@"' sh "$@"
}
mkdir -p repository/bin repository/libexec/gov
for program in bin/gov libexec/gov/gov-full libexec/gov/gov-shim; do
  printf '#!/bin/sh\necho evil\n' >repository/$program
  chmod +x repository/$program
done
cd repository
without_proc gov -q install 1.99.1
expect_status 0
expect_stdout_lacks evil
cd bin
without_proc gov list-remote 1.99
expect_status 0
expect_stdout_has 1.99.1
without_proc env -i "$GOV_ROOT/shims/go" +1.99 version
expect_stdout_has go1.99.1
