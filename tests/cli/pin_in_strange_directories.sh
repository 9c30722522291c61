#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Directories with blanks, quotes, newlines and bytes that are no UTF-8 do no harm, and are printed escaped.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

needs python3
export PATH=$GOV_ROOT/shims:$PATH
# shellcheck disable=SC2016  # not to be expanded
for name in 'a b' $'new\nline' 'quo"te'"'"'s' $'no\xffutf8' '-dash' '$(touch oops)'; do
  mkdir -- "$name"
  cd -- "$name"
  run gov local 1.99.1
  expect_status 0
  run go version
  expect_status 0
  expect_stdout_has go1.99.1
  run gov current
  expect_status 0
  [ "$(wc -l <"$stdout_file")" = 1 ] || fail_with "more than one line"
  ! grep -qP '[^\x20-\x7e\n]' "$stdout_file" || fail_with "raw bytes were printed"
  run gov --json current
  python3 -m json.tool "$stdout_file" >/dev/null || fail_with "no JSON"
  cd ..
done
expect_missing oops
