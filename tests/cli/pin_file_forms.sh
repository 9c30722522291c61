#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Comments, blank lines, CRLF, a byte order mark and no final newline are understood; two versions or control characters are errors with their place.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2

export PATH=$GOV_ROOT/shims:$PATH
reads() {
  # shellcheck disable=SC2059  # escapes are wanted
  printf "$1" >.go-version
  run go version
  expect_status 0
  expect_stdout_has go1.99.1
}
reads '1.99.1'
reads 'go1.99.1\r\n'
reads '\xef\xbb\xbf1.99.1\n'
reads '# why\n\n  v1.99.1  # because\n'
refuses() {
  # shellcheck disable=SC2059  # escapes are wanted
  printf "$1" >.go-version
  run go version
  expect_status 2
  expect_stderr_has ".go-version:$2"
  ! grep -qP '[^\x20-\x7e\n]' "$stderr_file" || fail_with "control characters were printed"
}
refuses '1.99.1\n1.99.2\n' 2:1
refuses '1.99\x1b[31m' 1:5
refuses '# c\n ../../etc' 2
refuses 'https://example.org/go' 1
refuses '1.99.1\x00' 1:7
refuses "$(printf '%0100d' 1)" 1
