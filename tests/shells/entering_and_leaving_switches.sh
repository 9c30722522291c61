#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A pinned directory puts its Go in front of PATH, everything below it too; leaving restores PATH exactly.
. "$(dirname "$0")/harness.sh"

enter_and_leave() {
  pin project 1.99.1
  pin project/nested 1.99.2
  mkdir -p project/a/b elsewhere
  export GOROOT=/usr/local/go
  type_in 'see start' 'cd project' 'see project' 'cd a/b' 'see below' 'cd ../../nested' 'see nested' 'cd ../../elsewhere' 'see left'
  unset GOROOT
  expect_no_go start
  expect_seen start GOROOT /usr/local/go
  expect_go project 1.99.1
  expect_seen project GOTOOLCHAIN local+path
  expect_seen project GOV_GOTOOLCHAIN local+path
  expect_seen project GOROOT unset
  expect_seen project GOV_CURRENT 1.99.1
  expect_seen project go "$(bin_of 1.99.1)/go"
  expect_go below 1.99.1
  expect_go nested 1.99.2
  expect_seen nested GOV_CURRENT 1.99.2
  expect_no_go left
  expect_seen left GOTOOLCHAIN unset
  expect_seen left GOV_GOTOOLCHAIN unset
  expect_seen left GOV_CURRENT ""
}
with_each_shell enter_and_leave
