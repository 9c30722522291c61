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
