#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov repair takes what is damaged from a module proxy where an archive was installed, and the other way round; it adds
# nothing that was not installed, and says what a module cannot restore.
. "$(dirname "$0")/harness.sh"
needs python3 openssl

platform=$(gov_platform)
make_release 1.99.1
make_module 1.99.1
start_server
start_checksum_log --archive "v0.0.1-go1.99.1.$platform=$(echo "$RELEASES_DIR"/go1.99.1.*.tar.gz)"
use_checksum_log sound off
goroot=$GOV_ROOT/versions/go1.99.1.$platform
list=$GOV_ROOT/records/go1.99.1.$platform.files
proxy=proxy:file://$PROXIES_DIR/sound

damage() { for file; do printf 'x' >>"$goroot/$file"; done; }
expect_repair() {
  GOV_SOURCES=$1 run gov repair 1.99.1
  expect_status 0
  expect_same_content "$TEST_DIR/sound" "$goroot"
  run gov verify 1.99.1
  expect_status 0
}

# An archive was installed.
run gov install 1.99.1
expect_status 0
cp -R "$goroot" "$TEST_DIR/sound"
source_file=$(cd "$goroot" && find src -name '*.go' | sort | head -n 1)
left_out=$(cd "$goroot" && find test doc api misc -type f 2>/dev/null | sort | head -n 1)
damage "$source_file" bin/gofmt
expect_repair "$proxy"
damage "$left_out"
GOV_SOURCES=$proxy run gov repair 1.99.1
expect_status 1
expect_stderr_has "the toolchain module does not contain this file"
expect_repair official
rm "$list"
GOV_SOURCES=$proxy run gov repair 1.99.1
expect_status 13
expect_stderr_has "does not have all files of the archive"
expect_missing "$list"
expect_repair official
run gov uninstall -q --even-default 1.99.1
rm -rf "$TEST_DIR/sound"

# A module was installed.
GOV_SOURCES=$proxy run gov install 1.99.1
expect_status 0
cp -R "$goroot" "$TEST_DIR/sound"
expect_missing "$goroot/${left_out%%/*}"
for source in official "$proxy"; do
  damage "$source_file"
  rm "$goroot/bin/gofmt"
  expect_repair "$source"
  expect_stdout_has "are as installed"
  rm "$list"
  damage "$source_file"
  expect_repair "$source"
done
