#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A platform is understood however people write it, and Windows is answered in words.
. "$(dirname "$0")/harness.sh"

export GOV_INDEX_URL="https://go.dev/dl/?mode=json" GOV_OFFLINE=1
run gov list-remote --platform linux-arm 1.22
expect_status 0
expected=$stdout
for platform in linux-armv6l linux/armv7l linux/arm/v7 Linux/ARM; do
  run gov list-remote --platform "$platform" 1.22
  expect_status 0
  [ "$stdout" = "$expected" ] || fail_with "$platform lists something else"
done
for platform in linux/x86_64 macos-aarch64 osx/x64 freebsd/i386; do
  run gov list-remote --platform "$platform" 1.22
  expect_status 0
done
for platform in windows-amd64 windows/x86_64 Win-arm64; do
  for command in "list-remote --platform $platform" "mirror dir --versions 1.22 --platforms $platform"; do
    # shellcheck disable=SC2086  # words of a command
    run gov $command
    expect_status 16
    expect_stderr_has "gov does not install Go for Windows"
  done
done
for platform in linux linux-x87 plan10/amd64 linux/amd64/..; do
  run gov list-remote --platform "$platform"
  expect_status 2
  expect_stderr_has "is not a platform of Go"
done

# go1.9.2rc2 was published under a name that the go command does not accept.
run gov list-remote 1.9.2rc2
expect_status 0
expect_stdout_has "1.9.2rc2"
echo 1.9.2rc2 >.go-version
run gov current
expect_status 10
expect_stderr_has "hint: gov install 1.9.2rc2"
echo 1.9.3rc2 >.go-version
run gov current
expect_status 2

# Offline, a version that is not in the list: which list that is, and how to do without it.
run gov install 1.28.0
expect_status 11
expect_stderr_has "gov is offline, and the list of releases is the one built into gov, up to go1."
expect_stderr_has "hint: gov install VERSION --from FILE --expect sha256:"
