#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A pin that is written, edited or removed counts without a cd; so does GOV_VERSION. GOV_CURRENT follows at the next prompt
# for files of this directory and the one that decides, and with `hook: path` for all on the way up.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"

edit() {
  mkdir -p project
  type_in 'cd project' 'see unpinned' 'echo 1.99.1 >.go-version' 'see written' \
    'echo 1.99.2 >.go-version' 'see edited' 'mkdir below; cd below; echo golang 1.99.1 >.tool-versions' 'see nearer' \
    'export GOV_VERSION=1.99.2' 'see variable' 'export GOV_VERSION=' 'see variable_empty' \
    'rm .tool-versions' 'see above' 'echo 1.99.1 >../.go-version' 'see above_edited' 'rm ../.go-version' 'see removed'
  expect_no_go unpinned
  expect_go written 1.99.1
  expect_go edited 1.99.2
  expect_go nearer 1.99.1
  expect_go variable 1.99.2
  expect_go variable_empty 1.99.1
  expect_go above 1.99.2
  expect_go above_edited 1.99.1
  expect_no_go removed
}
with_each_hook edit

# Emptied, replaced by another file of the same size, and one in between that did not matter before.
replace() {
  pin project 1.99.1
  mkdir -p project/middle/below
  echo 1.99.2 >replacement
  type_in 'cd project/middle/below' 'see pinned' ': >../../.go-version' 'see emptied' 'mv ../../../replacement ../../.go-version; cd .' \
    'see replaced' 'echo golang 1.99.1 >../.tool-versions' 'see between' 'rm ../.tool-versions' 'see gone'
  expect_go pinned 1.99.1
  expect_no_go emptied
  expect_version between 1.99.1
  expect_go gone 1.99.2
  [ "$HOOK" = gov ] || expect_go replaced 1.99.2
  [ "$HOOK" = gov ] || expect_go between 1.99.1
}
with_each_hook replace

# The directory above is the one of the path, also where a link led here.
follow_link() {
  mkdir -p real/below named
  rm -f named/link named/.go-version real/.go-version real/below/.go-version
  ln -s ../real/below named/link
  type_in 'cd named/link' 'see before' "echo 1.99.2 >'$PWD/real/.go-version'" 'see elsewhere' \
    "echo 1.99.1 >'$PWD/named/.go-version'" 'see above' "echo 1.99.2 >'$PWD/named/.go-version'" 'see edited' \
    'echo 1.99.1 >.go-version' 'see nearest'
  expect_no_go before
  expect_no_go elsewhere
  expect_version above 1.99.1
  expect_version edited 1.99.2
  [ "$HOOK" = gov ] || expect_go edited 1.99.2
  expect_go nearest 1.99.1
}
with_each_hook follow_link
