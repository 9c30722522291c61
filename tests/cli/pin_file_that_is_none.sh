#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A FIFO or a directory called .go-version is passed over, at once; a huge or unreadable one is an error.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

gov -q default 1.99.1
export PATH=$GOV_ROOT/shims:$PATH
mkfifo .go-version
run timeout 5 go version
expect_stdout_has go1.99.1
run timeout 5 gov local 1.99.1
expect_status 1
rm .go-version
mkdir .go-version
run go version
expect_stdout_has go1.99.1
rmdir .go-version
truncate -s 1G .go-version
run timeout 5 go version
expect_status 2
expect_stderr_has "larger than a version file can be"
rm .go-version

printf 1.99.1 >.go-version
chmod 000 .go-version
if [ "$(id -u)" = 0 ]; then
  needs setpriv
  chmod 755 "$TEST_DIR"
  as_another=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  "${as_another[@]}" true 2>/dev/null || skip "there is no other user here"
  run "${as_another[@]}" go version
  [ "$status" != 126 ] || skip "another user cannot reach gov here"
else
  run go version
fi
expect_status 2
expect_stderr_has ".go-version"
expect_stderr_has "Permission denied"
