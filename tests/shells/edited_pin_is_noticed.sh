#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A pin that is written, edited or removed counts at the next prompt, without a cd; so does GOV_VERSION.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"

edit() {
  mkdir -p project/below
  type_in 'cd project/below' 'see unpinned' 'echo 1.99.1 >../.go-version' 'see written' \
    'echo 1.99.2 >../.go-version' 'see edited' 'echo golang 1.99.1 >.tool-versions' 'see nearer' \
    'export GOV_VERSION=1.99.2' 'see variable' 'export GOV_VERSION=' 'see variable_empty' \
    'rm .tool-versions ../.go-version' 'see removed'
  expect_no_go unpinned
  expect_go written 1.99.1
  expect_go edited 1.99.2
  expect_go nearer 1.99.1
  expect_go variable 1.99.2
  expect_go variable_empty 1.99.1
  expect_no_go removed
}
with_each_shell edit

# Emptied, replaced by another file of the same size, and one in between that did not matter before.
replace() {
  pin project 1.99.1
  mkdir -p project/middle/below
  echo 1.99.2 >replacement
  type_in 'cd project/middle/below' 'see pinned' ': >../../.go-version' 'see emptied' 'mv ../../../replacement ../../.go-version' \
    'see replaced' 'echo golang 1.99.1 >../.tool-versions' 'see between' 'rm ../.tool-versions' 'see gone'
  expect_go pinned 1.99.1
  expect_no_go emptied
  expect_go replaced 1.99.2
  expect_go between 1.99.1
  expect_go gone 1.99.2
}
with_each_shell replace

# The directory above is the one of the path, also where a link led here.
follow_link() {
  mkdir -p real/below named
  ln -s ../real/below named/link
  type_in 'cd named/link' 'see before' "echo 1.99.2 >'$PWD/real/.go-version'" 'see elsewhere' \
    "echo 1.99.1 >'$PWD/named/.go-version'" 'see above' "echo 1.99.2 >'$PWD/named/.go-version'" 'see edited' \
    'echo 1.99.1 >.go-version' 'see nearest'
  expect_no_go before
  expect_no_go elsewhere
  expect_go above 1.99.1
  expect_go edited 1.99.2
  expect_go nearest 1.99.1
}
with_each_shell follow_link
