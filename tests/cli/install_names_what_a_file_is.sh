#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A file or an address in place of an archive: the message says what it is, and what to type.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
archive=$(echo "$RELEASES_DIR"/go1.99.1.*.tar.gz)
name=${archive##*/}
mkdir bad

# expect_refusal WHAT: of the file that stands in bad/ now.
expect_refusal() {
  run gov install "./bad/$name"
  expect_status 13
  expect_stderr_has "$1"
  expect_stderr_has "hint: gov install 1.99.1"
  expect_empty "$GOV_ROOT/versions"
  run gov install 1.99.1 --from "./bad/$name"
  expect_status 13
  expect_stderr_has "$1"
  GOV_SOURCES="dir:$PWD/bad" run gov install 1.99.1
  expect_status 13
  expect_stderr_has "$1"
}
echo '<!DOCTYPE html><title>Sign in</title>' >"bad/$name"
expect_refusal 'it is an HTML page with the title "Sign in"'
head -c 3000 "$archive" >"bad/$name"
expect_refusal "it has 3.0 kB of "
gunzip -c "$archive" >"bad/$name"
expect_refusal "it is plain tar, not compressed: some browsers unpack what they download"
: >"bad/$name"
expect_refusal "it is empty"
printf 'PK\003\004' >"bad/$name"
expect_refusal "it is a zip archive"

: >"${name%.gz}"
for word in "./${name%.gz}" "${name%.gz}"; do
  run gov install "$word"
  expect_status 2
  expect_stderr_has "it is the .tar.gz already unpacked"
  expect_stderr_has "hint: gov install 1.99.1"
done
for word in go1.99.1.windows-amd64.zip go1.99.1.darwin-arm64.pkg go1.99.1.linux-amd64.tgz; do
  run gov install "$word"
  expect_status 2
  expect_stderr_has "there is no archive \"$word\""
done

run gov install https://go.dev/dl/go1.24.9.linux-amd64.tar.gz
expect_status 2
expect_stderr_has "gov fetches archives from its sources, by version"
expect_stderr_has "hint: gov install 1.24.9"
run gov install "https://ann:MARK@mirror.example.com/a/go1.24.9.linux-amd64.tar.gz?token=MARK"
expect_status 2
expect_stderr_has "hint: GOV_SOURCES='https://mirror.example.com/a/{file}' gov install 1.24.9"
expect_stderr_lacks MARK
run gov install 1.24.9 --from https://mirror.example.com/go/go1.24.9.linux-amd64.tar.gz
expect_status 2
expect_stderr_has "hint: GOV_SOURCES='https://mirror.example.com/go/{file}' gov install 1.24.9"
expect_requests 0 'tar\.gz'
