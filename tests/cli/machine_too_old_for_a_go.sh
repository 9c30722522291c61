#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A Go that needs a newer system is refused before a byte of it is fetched, with the one that runs; macOS 11 to 26.
. "$(dirname "$0")/harness.sh"

for version in 1.22.99 1.23.99 1.24.99 1.25.99 1.27.99; do
  make_release "$version" --platform darwin-arm64 --platform linux-amd64
done
start_server

# refused MACOS VERSION NEWEST: NEWEST is the line that the hint names.
refused() {
  on_mac "$1"
  run gov_there install "$2"
  expect_status 16
  expect_stderr_has "or newer, and this is macOS $1"
  expect_stderr_has "hint: gov install $3"
  expect_requests 0 "go$2\.darwin-arm64"
}

# runs MACOS VERSION
runs() {
  on_mac "$1"
  run gov_there install "$2"
  expect_status 0
  expect_stderr_lacks "LC_UUID"
  run gov_there uninstall "$2"
}

refused 11.7 1.25.99 1.24
refused 12.7 1.27.99 1.26
refused 10.15 1.24.99 1.22
runs 11.7 1.24.99
runs 12.0 1.25.99
runs 13.0 1.27.99
runs 15.6 1.23.99
runs 26.0 1.24.99

# What starts, but links programs that macOS 26 may stop, is installed with a warning.
on_mac 26.0
run gov_there install 1.23.99
expect_status 0
expect_stderr_has "lack LC_UUID"
expect_stderr_has "try: gov install 1.24"

on_machine kernel=Linux kernel_release=2.6.32-754.el6.x86_64 machine=x86_64 built_for=linux-amd64
run gov_there install 1.24.99
expect_status 16
expect_stderr_has "needs Linux 3.2 or newer, and this is Linux 2.6.32"
expect_stderr_has "hint: gov install 1.23"
