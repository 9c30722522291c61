#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A foreign GOROOT is removed for the child, kept with GOV_KEEP_GOROOT, and never exported.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

gov -q local 1.99.1
export PATH=$GOV_ROOT/shims:$PATH
goroot=$(gov where)
for go in "go" "gov exec -- go"; do
  # shellcheck disable=SC2086  # two commands
  GOROOT=/elsewhere run $go print-env GOROOT
  expect_stdout_lacks elsewhere
  # shellcheck disable=SC2086
  GOROOT=$goroot run $go print-env GOROOT
  expect_stdout_has "$goroot"
  # shellcheck disable=SC2086
  GOV_KEEP_GOROOT=1 GOROOT=/elsewhere run $go print-env GOROOT
  expect_stdout_has /elsewhere
  # shellcheck disable=SC2086
  run $go print-env GOROOT
  expect_stdout_lacks "$goroot"
done
