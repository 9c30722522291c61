#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A shell started in another, with its environment, knows which entry and which GOTOOLCHAIN are gov's.
. "$(dirname "$0")/harness.sh"

nest() {
  pin project 1.99.1
  pin other 1.99.2
  type_in 'cd project' "$(shell_command)" 'see inner' 'cd ../other' 'see other' 'cd ..' 'see outside' 'exit' 'see outer'
  expect_go inner 1.99.1
  [ "$HOOK" = gov ] || expect_seen inner GOTOOLCHAIN local+path
  expect_go other 1.99.2
  expect_no_go outside
  expect_seen outside GOTOOLCHAIN unset
  expect_go outer 1.99.1
}
with_each_hook nest

keep_the_users_toolchain() {
  pin project 1.99.1
  type_in 'export GOTOOLCHAIN=auto' 'cd project' 'see inside' 'cd ..' 'see left'
  expect_seen inside GOTOOLCHAIN auto
  expect_seen inside GOV_GOTOOLCHAIN unset
  expect_seen left GOTOOLCHAIN auto
}
with_each_hook keep_the_users_toolchain
