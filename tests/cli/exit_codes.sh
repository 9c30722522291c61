#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The exit codes of the manual: usage 2, not installed 10, no such version 11, network 12, integrity 13, permission 14, not for this machine 16.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
make_release 1.99.2 --unpublished
start_server
ends_with() {
  expected=$1
  shift
  run gov "$@"
  expect_status "$expected"
  [ "$expected" = 0 ] || [ -s "$stderr_file" ] || fail_with "no words for it"
}
ends_with 0 install 1.99.1
ends_with 2 nonsense
ends_with 2 where 'x y'
ends_with 10 where 1.98
ends_with 10 uninstall 1.98
ends_with 11 install 1.98
ends_with 16 install 1.99.2
make_release 1.99.3
GOV_SOURCES=$SERVER_URL/fault/gone/dl ends_with 12 install 1.99.3
GOV_SOURCES=$SERVER_URL/fault/html/dl ends_with 12 install 1.99.3
ends_with 13 install 1.98.1 --expect "sha256:$(printf '%064d' 1)" --from "$SERVER_LOG"
chmod go+w "$GOV_ROOT"
ends_with 14 install 1.99.3
