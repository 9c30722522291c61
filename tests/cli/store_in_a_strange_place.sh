#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A root with blanks, quotes, a newline and bytes that are no UTF-8 works from install to uninstall.
. "$(dirname "$0")/harness.sh"

needs python3
make_release 1.99.1
start_server
export GOV_ROOT=$TEST_DIR/$'a b"c\'d\ne\xffe$(x)'
run gov install 1.99.1
expect_status 0
run gov default 1.99.1
export PATH=$GOV_ROOT/shims:$PATH
run go env GOROOT
expect_status 0
printf '%s\n' "$GOV_ROOT"/versions/* | cmp -s - "$stdout_file" || fail_with "GOROOT is another"
for command in "list" "current" "where" "which" "info"; do
  run gov --json "$command"
  expect_status 0
  python3 -m json.tool "$stdout_file" >/dev/null || fail_with "gov --json $command is no JSON"
done
run gov uninstall --even-default 1.99.1
expect_status 0
expect_empty "$GOV_ROOT/versions"
