#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# On musl a Go up to 1.20 is refused before it is fetched, and any Go whose loader is missing before it is published.
. "$(dirname "$0")/harness.sh"

make_release 1.20.99 --platform linux-arm64
make_release 1.21.99 --platform linux-arm64
make_release 1.22.99 --platform linux-arm64 --interpreter /lib/ld-linux-aarch64.so.1
start_server
on_machine built_for=linux-arm64 kernel=Linux kernel_release=6.6.0 machine=aarch64 loader=/lib/ld-musl-aarch64.so.1

run gov_there install 1.20
expect_status 16
expect_stderr_has "official archives up to 1.20 are linked to glibc"
expect_stderr_has "hint: gov install 1.21"
expect_requests 0 'go1\.20\.99\.linux'

run gov_there install 1.21
expect_status 0

run gov_there install 1.22
expect_status 16
expect_stderr_has "cannot run here: it is started by /lib/ld-linux-aarch64.so.1, which this system does not have"
expect_missing "$GOV_ROOT/versions/go1.22.99.linux-arm64"
expect_empty "$GOV_ROOT/staging"

# gcompat puts a loader there.
on_machine built_for=linux-arm64 kernel=Linux kernel_release=6.6.0 machine=aarch64 \
  loader=/lib/ld-musl-aarch64.so.1 loader=/lib/ld-linux-aarch64.so.1
run gov_there install 1.20 1.22
expect_status 0
