#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# An archive whose programs are for another machine, or that the machine would kill, is never published.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1 --programs-for linux-s390x
make_release 1.99.2 --programs-for darwin-arm64
make_release 1.99.3 --platform darwin-arm64 --unsigned
make_release 1.99.4 --platform darwin-arm64 --macos 15.0
start_server

run gov install 1.99.1
expect_status 13
expect_stderr_has "the archive's bin/go is not a valid program for this platform"
expect_stderr_has "it is a program for ELF/s390x, not for "
run gov install 1.99.2
expect_status 13
expect_stderr_has "it is a program for darwin/arm64, not for "

on_mac 14.5
run gov_there install 1.99.3
expect_status 16
expect_stderr_has "it has no code signature, and Apple silicon kills such programs"
run gov_there install 1.99.4
expect_status 16
expect_stderr_has "it is made for macOS 15 or newer, and this is macOS 14.5"

expect_empty "$GOV_ROOT/versions"
expect_empty "$GOV_ROOT/records"
expect_empty "$GOV_ROOT/staging"

# Whoever asks for another processor knows why, and is told that it is one.
make_release 1.99.5 --platform linux-s390x
start_server
run gov install 1.99.5/s390x
expect_status 0
expect_stderr_has "go1.99.5 for linux/s390x is not for this machine"
