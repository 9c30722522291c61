#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A browser's mark on an archive does not reach what is installed from it, and one on an installed tree is removed by
# gov repair. The mark has another name here, since Linux lets people set names of its own only; the rest is the same.
. "$(dirname "$0")/harness.sh"
needs setfattr getfattr

make_release 1.99.1 --platform darwin-arm64
archive=$RELEASES_DIR/go1.99.1.darwin-arm64.tar.gz
setfattr -n user.gov.quarantine -v '0083;5f3b3b3b;Safari;' "$archive" 2>/dev/null ||
  skip "the file system of $TEST_DIR has no extended attributes"
start_server
on_mac 14.5 quarantine=user.gov.quarantine

run gov_there install --no-default "$archive" --expect "sha256:$(sha256sum "$archive" | cut -d ' ' -f 1)"
expect_status 0
goroot=$GOV_ROOT/versions/go1.99.1.darwin-arm64
[ -z "$(getfattr -R -d "$goroot" 2>/dev/null)" ] || fail_with "the installed tree has attributes"
run cat "$GOV_ROOT/records/go1.99.1.darwin-arm64.json"
expect_stdout_has '"quarantine_removed": 0'
run getfattr -n user.gov.quarantine "$archive"
expect_status 0

# A system that marks what programs write: whether it does so at once or when the file is closed, nothing keeps it.
entries=$(find "$goroot" | wc -l)
for when in when_made when_closed; do
  run gov_there uninstall 1.99.1
  expect_status 0
  on_mac 14.5 quarantine=user.gov.quarantine marks_files="$when"
  run gov_there install --no-default "$archive" --expect "sha256:$(sha256sum "$archive" | cut -d ' ' -f 1)"
  expect_status 0
  [ -z "$(getfattr -R -d "$goroot" 2>/dev/null)" ] || fail_with "the tree installed with marks $when has attributes"
  run cat "$GOV_ROOT/records/go1.99.1.darwin-arm64.json"
  expect_stdout_has "\"quarantine_removed\": $entries"
done
on_mac 14.5 quarantine=user.gov.quarantine

for file in bin/go bin pkg/tool/darwin_arm64/compile; do
  setfattr -n user.gov.quarantine -v '0083;5f3b3b3b;Safari;' "$goroot/$file"
done
# What no archive put there was not proven, and keeps its mark.
echo mine >"$goroot/bin/mine"
setfattr -n user.gov.quarantine -v '0083;5f3b3b3b;Safari;' "$goroot/bin/mine"
setfattr -n user.provenance -v x "$goroot/bin/go"
run gov_there repair 1.99.1
expect_status 0
expect_stderr_has "repaired go1.99.1: quarantine lifted from 3 files"
run getfattr -R -n user.gov.quarantine "$goroot"
[ "$(grep -c '^# file:' "$stdout_file")" = 1 ] || fail_with "other files than bin/mine have the mark"
expect_stdout_has "bin/mine"
run getfattr -n user.provenance "$goroot/bin/go"
expect_status 0
run gov_there --json repair 1.99.1
expect_stdout_has '"user.provenance": 1'
