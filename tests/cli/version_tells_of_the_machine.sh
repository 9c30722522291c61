#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov version --verbose says what gov takes the machine for.
. "$(dirname "$0")/harness.sh"

run gov version --verbose
expect_status 0
expect_stdout_has "processor"
expect_stdout_has "Linux $(uname -r)"

# 32-bit programs on a 64-bit kernel: gov is one of them, whatever `uname -m` says.
on_machine built_for=linux-arm kernel=Linux kernel_release=6.6.0-v8+ machine=aarch64 kernel_machine=aarch64
run gov_there version --verbose
expect_stdout_has "32-bit programs on a 64-bit kernel"
expect_stdout_has "linux/arm"

on_machine built_for=linux-arm64 kernel=Linux kernel_release=6.6.0 machine=aarch64 kernel_machine=x86_64
run gov_there version --verbose
expect_stdout_has "this gov runs in an emulator such as qemu-user"

on_machine built_for=linux-amd64 kernel=Linux kernel_release=5.15.90.1-microsoft-standard-WSL2 machine=x86_64
run gov_there version --verbose
expect_stdout_has "Windows Subsystem for Linux"

on_mac 15.1 has_rosetta=yes
run gov_there --json version
expect_stdout_has '"also_runs": "darwin/amd64"'
expect_stdout_has '"macos": "15.1"'

# What confines the threads that unpack.
on_machine built_for=linux-amd64 kernel=Linux kernel_release=6.12.0 machine=x86_64 landlock_abi=6 has_seccomp=yes \
  has_no_new_privs=yes
run gov_there version --verbose
expect_stdout_has "confined by Landlock (ABI 6), seccomp, no_new_privs"
run gov_there --json version
expect_stdout_has '"landlock_abi": 6'

on_machine built_for=linux-amd64 kernel=Linux kernel_release=5.10.0 machine=x86_64 has_seccomp=yes has_no_new_privs=yes
run gov_there version --verbose
expect_stdout_has "confined by seccomp, no_new_privs; no Landlock"

on_mac 15.1
run gov_there version --verbose
expect_stdout_has "not confined"
run gov_there --json version
expect_stdout_has '"landlock_abi": null'
