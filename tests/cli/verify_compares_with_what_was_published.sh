#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov verify names what was changed, what is missing and what is extra, with exit code 20; what editors and the go command
# leave is not damage; nothing is changed by it.
. "$(dirname "$0")/harness.sh"
needs python3 openssl

platform=$(gov_platform)
make_release 1.99.1
make_release 1.99.2
archive=$(echo "$RELEASES_DIR"/go1.99.1.*.tar.gz)
start_server
start_checksum_log --archive "v0.0.1-go1.99.1.$platform=$archive"
run gov -q install 1.99.1 1.99.2
expect_status 0
goroot=$GOV_ROOT/versions/go1.99.1.$platform
record=$GOV_ROOT/records/go1.99.1.$platform

run gov verify 1.99.1
expect_status 0
expect_stdout_has "go1.99.1: sound: "
run gov verify --all
expect_status 0
expect_stdout_has "go1.99.2: sound: "

# What editors and go leave.
cp "$goroot/VERSION" "$goroot/VERSION~"
mkdir -p "$goroot/pkg/linux_amd64_race"
touch "$goroot/pkg/linux_amd64_race/fmt.a" "$goroot/src/.DS_Store"
run gov verify 1.99.1
expect_status 0
expect_stderr_has "2 files left by editors and file managers do no harm"
expect_stderr_has "1 files left by go do no harm"

# Damage of each kind.
source_file=$(cd "$goroot" && find src -type f -name '*.go' | sort | head -n 1)
cp -R "$goroot" "$TEST_DIR/sound"
printf 'x' >>"$goroot/$source_file"
rm "$goroot/bin/gofmt"
chmod 666 "$goroot/VERSION"
chmod 777 "$goroot"
echo 'package evil' >"$goroot/src/evil.go"
ln -s /etc/passwd "$goroot/link"
run gov verify 1.99.1
expect_status 20
expect_stdout_has "go1.99.1: changed: $source_file"
expect_stdout_has "go1.99.1: missing: bin/gofmt"
expect_stdout_has "go1.99.1: mode: ."
expect_stdout_has "go1.99.1: mode: VERSION"
expect_stdout_has "go1.99.1: extra: src/evil.go"
expect_stdout_has "go1.99.1: extra: link"
expect_stderr_has "gov repair 1.99.1"
run gov verify --json --all
expect_status 20
python3 -c '
import json, sys
report = json.load(open(sys.argv[1]))
assert report["format"] == 1
one, two = sorted(report["toolchains"], key=lambda one: one["version"])
assert not one["is_sound"] and two["is_sound"]
assert one["missing"] == ["bin/gofmt"] and one["extra"] == ["link", "src/evil.go"]
assert one["left_by_go"] == ["pkg/linux_amd64_race/fmt.a"]
' "$stdout_file" || fail_with "the JSON says something else"
rm -rf "$goroot"
cp -R "$TEST_DIR/sound" "$goroot"

# A tree and its list that were changed together: the record has another hash, and the log another one still.
printf 'x' >>"$goroot/$source_file"
cp "$record.files" "$TEST_DIR/files"
digest=$(sha256sum "$goroot/$source_file" | cut -d' ' -f1)
size=$(wc -c <"$goroot/$source_file")
awk -v path="$source_file" -v digest="$digest" -v size="$size" \
  '$4 == path { print digest, $2, size, path; next } { print }' "$TEST_DIR/files" >"$record.files"
run gov verify 1.99.1
expect_status 20
expect_stdout_has "fault: the list is not the one recorded when the version was installed"
use_checksum_log sound off
run gov verify --sumdb 1.99.1
expect_status 20
expect_stdout_has "are not those in the Go checksum database"
cp "$TEST_DIR/files" "$record.files"
rm -rf "$goroot"
cp -R "$TEST_DIR/sound" "$goroot"
run gov verify --sumdb 1.99.1
expect_status 0
expect_stdout_has "agrees with record 17 of log.example.com"

# Without list and record the log alone vouches, for all but api, doc, misc and test.
rm "$record.files" "$record.json"
run gov verify --sumdb 1.99.1
expect_status 20
expect_stdout_has "the file list of this install is missing"
expect_stdout_has "agrees with record 17 of log.example.com"

# The archive at hand.
run gov verify 1.99.2 --archive "$(echo "$RELEASES_DIR"/go1.99.2.*.tar.gz)"
expect_status 0
run gov verify 1.99.2 --archive "$archive"
expect_status 20
expect_stdout_has "is not the installed archive"

run gov verify 1.50.1
expect_status 10
run gov verify --all 1.99.1
expect_status 2
