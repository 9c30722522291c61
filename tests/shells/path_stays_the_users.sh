#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Only gov's own entry comes and goes: what the user changes meanwhile stays, empty entries and doubles too, and an
# entry that was moved is not moved back.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"

change_meanwhile() {
  pin project 1.99.1
  local bin
  bin=$(bin_of 1.99.1)
  type_in 'export PATH="/first:$PATH:/first"' 'cd project' 'see inside' 'export PATH="/second:$PATH"' 'see behind' \
    'cd ..' 'see left'
  expect_seen inside PATH "$bin:/first:$START_PATH:/first"
  expect_seen behind PATH "/second:$bin:/first:$START_PATH:/first"
  expect_seen left PATH "/second:/first:$START_PATH:/first"
}
with_each_shell change_meanwhile

# As path_helper of macOS does when tmux starts a login shell: our entry comes to the end, and with the first prompt
# to the front again.
reorder_before_start() {
  pin project 1.99.1
  [ "$SHELL_NAME" = fish ] && BEFORE_HOOK="set -gx PATH \$PATH[2..] \$PATH[1]" || BEFORE_HOOK='PATH=${PATH#*:}:${PATH%%:*}'
  cd project
  PATH=$(bin_of 1.99.1):$START_PATH type_in 'see inside' 'cd ..' 'see left'
  expect_go inside 1.99.1
  expect_no_go left
}
with_each_shell reorder_before_start

# fish itself makes a dot of an empty entry.
keep_empty_entries() {
  pin project 1.99.1
  local users
  for users in ":$START_PATH:" "/a::$START_PATH" "$START_PATH:/a:/a"; do
    type_in "PATH=$users" 'cd project' 'see inside' 'cd ..' 'see left'
    expect_seen inside PATH "$(bin_of 1.99.1):$users"
    expect_seen left PATH "$users"
  done
}
ONLY_SHELLS="bash zsh" with_each_shell keep_empty_entries
ONLY_SHELLS=

# A Go of another store is not the user's entry of the same name.
leave_linked_sdk() {
  mkdir -p sdk/bin "$GOV_ROOT/links" project
  cp "$BUILD_DIR/tests/support/fake_go" sdk/bin/go
  echo go1.99.7 >sdk/VERSION
  rm -f "$GOV_ROOT/links/mine"
  ln -s "$PWD/sdk" "$GOV_ROOT/links/mine"
  echo mine >project/.go-version
  local bin=$PWD/sdk/bin
  type_in "export PATH=$START_PATH:$bin" 'cd project' 'see inside' 'cd ..' 'see left'
  expect_seen inside PATH "$bin:$START_PATH:$bin"
  expect_seen inside GOV_CURRENT 1.99.7
  expect_seen left PATH "$START_PATH:$bin"
}
with_each_shell leave_linked_sdk
