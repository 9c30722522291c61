#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installing and removing write nowhere but in GOV_ROOT and GOV_CACHE.
. "$(dirname "$0")/harness.sh"

needs strace
make_release 1.99.1
start_server
run strace -f -qq -e trace=openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,symlink,symlinkat,link,linkat -o trace gov install 1.99.1
[ "$status" = 0 ] || skip "strace may not trace here"
writes() { grep -E 'O_WRONLY|O_RDWR|mkdir|rename|unlink|link' trace | grep -vE 'readlink| = -1 ' ; }
writes | grep -oE '"/[^"]*"' | tr -d '"' | grep -vE "^($GOV_ROOT|$GOV_CACHE|$BIN_DIR/|${BUILD_DIR}/|/dev/(null|tty)|/proc/self/|/sys/)" >outside || :
[ ! -s outside ] || fail_with "written elsewhere: $(sort -u outside | head -n 5)"
expect_empty "$HOME"
expect_empty "$TMPDIR"
