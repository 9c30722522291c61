#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov repair brings back changed, lost and misplaced files, each under a new inode, and leaves additions alone.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1 --files 30 --payload 30000
start_server
run gov install 1.99.1
expect_status 0
goroot=$(gov where 1.99.1)
cp -a "$goroot" sound

# What is sound is not fetched again.
run gov repair 1.99.1
expect_status 0
expect_stderr_has "go1.99.1 is sound"
expect_requests 1 '^GET /dl/go1\.99\.1'

printf 'x' | dd of="$goroot/bin/go" bs=1 seek=100 conv=notrunc status=none
inode=$(stat -c %i "$goroot/bin/go")
rm -r "$goroot/src/fmt"
rm "$goroot/VERSION"
mkdir "$goroot/VERSION"
ln -sf /etc/passwd "$goroot/go.env"
chmod 0777 "$goroot/bin/gofmt"
echo mine >"$goroot/src/mine.go"

run gov repair 1.99.1
expect_status 0
expect_stderr_has "repaired go1.99.1: 4 files restored, 1 mode set"
expect_stderr_has "1 file is not from the archive, and left alone: src/mine.go"
[ "$(stat -c %i "$goroot/bin/go")" != "$inode" ] || fail_with "bin/go was changed in place"
expect_file "$goroot/src/mine.go"
rm "$goroot/src/mine.go"
expect_same_content sound "$goroot"
[ "$(stat -c %a "$goroot/bin/gofmt")" = 755 ] || fail_with "the mode is still wrong"
expect_empty "$GOV_ROOT/staging"
expect_empty "$GOV_CACHE/partial"

run gov --json repair 1.99.1
expect_status 0
expect_stdout_has '"restored": []'

# A list of files that is damaged, cut off, of other digests or no file at all is made again from the archive.
list=$GOV_ROOT/records/$(basename "$goroot").files
cp "$list" sound.files
expect_list_is_made_again() {
  echo x >>"$goroot/bin/go"
  run gov repair 1.99.1
  expect_status 0
  expect_same_content sound "$goroot"
  expect_same_content sound.files "$list"
}
echo damaged >"$list"
expect_list_is_made_again
expect_stderr_has "the file list of this install is damaged: line 1 is not an entry"
head -n 3 sound.files >"$list"
expect_list_is_made_again
expect_stderr_has "it has 3 entries, but"
: >"$list"
expect_list_is_made_again
sed '1s/^..../0000/' sound.files >"$list"
expect_list_is_made_again
expect_stderr_has "is not that of the archive"
echo mine >victim
ln -sf "$PWD/victim" "$list"
expect_list_is_made_again
[ "$(cat victim)" = mine ] || fail_with "what the link led to was overwritten"

# Where a folder belongs and a file or nothing is, the folder comes back; what is locked is opened.
rm -r "$goroot/src/fmt"
echo x >"$goroot/src/fmt"
chmod 0 "$goroot/lib"
run gov repair 1.99.1
expect_status 0
expect_same_content sound "$goroot"

# Without the server a damaged tree stays as it is, and says so.
echo x >>"$goroot/bin/go"
stop_server
run gov repair 1.99.1
expect_status 12
expect_stderr_has "cannot repair go1.99.1"
expect_file "$goroot/bin/go"

run gov repair 1.99.2
expect_status 10
run gov repair system
expect_status 2
