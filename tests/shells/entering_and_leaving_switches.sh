#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A pinned directory gets its Go, everything below it too; leaving restores PATH exactly. Only `hook: path` sets GOTOOLCHAIN.
. "$(dirname "$0")/harness.sh"

enter_and_leave() {
  local toolchain=unset
  [ "$HOOK" = gov ] || toolchain=local+path
  pin project 1.99.1
  pin project/nested 1.99.2
  mkdir -p project/a/b elsewhere
  export GOROOT=/usr/local/go
  type_in 'see start' 'cd project' 'see project' 'cd a/b' 'see below' 'cd ../../nested' 'see nested' 'cd ../../elsewhere' 'see left'
  unset GOROOT
  expect_no_go start
  expect_seen start GOROOT /usr/local/go
  expect_go project 1.99.1
  expect_seen project GOTOOLCHAIN $toolchain
  expect_seen project GOV_GOTOOLCHAIN $toolchain
  expect_seen project GOROOT unset
  expect_go below 1.99.1
  expect_go nested 1.99.2
  expect_no_go left
  expect_seen left GOTOOLCHAIN unset
  expect_seen left GOV_GOTOOLCHAIN unset
}
with_each_hook enter_and_leave

# A GOROOT that the user wants to keep stays.
keep_goroot() {
  pin project 1.99.1
  type_in 'export GOV_KEEP_GOROOT=1 GOROOT=/opt/go' 'cd project' 'see inside'
  expect_seen inside GOROOT /opt/go
}
ONLY_SHELLS="bash zsh" with_each_hook keep_goroot
