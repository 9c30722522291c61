#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Where the kernel lacks Landlock or seccomp, gov installs all the same, and `gov version --verbose` says what is missing.
. "$(dirname "$0")/harness.sh"
needs python3

make_release 1.99.1
start_server
on_kernel_without() { python3 "$SOURCE_DIR/tests/support/older_kernel.py" "$@"; }
run on_kernel_without landlock true
[ "$status" = 0 ] || skip "this kernel has no filters of system calls"

for missing in landlock seccomp landlock,seccomp; do
  run on_kernel_without "$missing" gov install 1.99.1
  expect_status 0
  expect_file "$(echo "$GOV_ROOT"/versions/go1.99.1.*/VERSION)"
  rm -rf "$GOV_ROOT/versions" "$GOV_ROOT/records"
done

run on_kernel_without landlock gov version --verbose
expect_stdout_has "no Landlock"
run on_kernel_without landlock gov --json version
expect_stdout_has '"landlock_abi": null'
run on_kernel_without seccomp gov version --verbose
expect_stdout_has "no seccomp"
run on_kernel_without landlock,seccomp gov --json version
expect_stdout_has '"seccomp": false'
expect_stdout_has '"no_new_privs": true'
