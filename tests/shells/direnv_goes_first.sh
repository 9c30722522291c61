#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Beside direnv, in either order in the start-up file: where direnv chose the Go the hook stands down, elsewhere both do
# their part, and after leaving nothing is left.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"
needs direnv

beside_direnv() {
  pin project 1.99.1
  mkdir -p managed/bin plain/bin
  echo 'PATH_add bin; export GOV_DIRENV=pin' >managed/.envrc
  echo 1.99.2 >managed/.go-version
  echo 'PATH_add bin; export FROM_ENVRC=1' >plain/.envrc
  echo 1.99.1 >plain/.go-version
  direnv allow managed/.envrc 2>/dev/null
  direnv allow plain/.envrc 2>/dev/null
  type_in 'cd managed' 'see managed' 'true' 'see managed_later' 'cd ..' 'true' 'see left_managed' \
    'cd plain' 'true' 'see plain' 'echo 1.99.2 >.go-version; touch .envrc; direnv allow' 'true' 'see edited' 'cd ..' 'true' 'see left_plain' \
    'cd project' 'see project' 'cd ..' 'see left'
  expect_seen left_managed PATH "$START_PATH"
  case $(seen managed PATH) in "$PWD/managed/bin:"*) ;; *) fail_in_terminal "direnv's entry belongs in front: $(seen managed PATH)" ;; esac
  expect_seen managed_later PATH "$(seen managed PATH)"
  expect_seen plain go "$(bin_of 1.99.1)/go"
  expect_seen edited go "$(bin_of 1.99.2)/go"
  expect_no_go left_plain
  expect_go project 1.99.1
  expect_no_go left
}

direnv_before() {
  direnv_line
  BEFORE_HOOK=$line
  beside_direnv
}
direnv_after() {
  direnv_line
  AFTER_HOOK=$line
  beside_direnv
}
direnv_line() {
  if [ "$SHELL_NAME" = fish ]; then line='direnv hook fish | source'; else line="eval \"\$(direnv hook $SHELL_NAME)\""; fi
}
with_each_shell direnv_before
with_each_shell direnv_after
