#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Only gov's own entries come and go, and they are in front: what the user changes meanwhile stays, empty entries and doubles
# too.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"

# front VERSION: what the hook puts there where this is chosen.
front() { if [ "$HOOK" = gov ]; then echo "$GOV_ROOT/shims"; else echo "$(bin_of "$1"):$GOV_ROOT/shims"; fi; }

change_meanwhile() {
  pin project 1.99.1
  type_in 'export PATH="/first:$PATH:/first"' 'cd project' 'see inside' 'export PATH="/second:$PATH"' 'see behind' \
    'cd ..' 'see left'
  expect_seen inside PATH "$(front 1.99.1):/first:$START_PATH:/first"
  expect_seen behind PATH "$(front 1.99.1):/second:/first:$START_PATH:/first"
  expect_seen left PATH "$GOV_ROOT/shims:/second:/first:$START_PATH:/first"
}
with_each_hook change_meanwhile

# As path_helper of macOS does when tmux starts a login shell: our entries come to the end, and to the front again. Doubles
# of the shims go, in whatever spelling.
reorder_before_start() {
  pin project 1.99.1
  ln -sfn "$GOV_ROOT" "$TEST_DIR/another name"
  [ "$SHELL_NAME" = fish ] && BEFORE_HOOK="set -gx PATH \$PATH[2..] \$PATH[1]" || BEFORE_HOOK='PATH=${PATH#*:}:${PATH%%:*}'
  cd project
  PATH=$(bin_of 1.99.1):$GOV_ROOT/shims:$START_PATH:$GOV_ROOT/shims/:$TEST_DIR/another\ name/shims type_in 'see inside' 'cd ..' 'see left'
  cd ..
  expect_go inside 1.99.1
  expect_no_go left
}
with_each_hook reorder_before_start

# Folders that only look like gov's are the user's.
leave_likenesses() {
  mkdir -p other/shims other/versions/1/bin
  local users=$PWD/other/shims:$PWD/other/versions/1/bin:/nowhere/versions/2/bin:$START_PATH
  PATH=$users type_in 'see start'
  expect_seen start PATH "$GOV_ROOT/shims:$users"
}
with_each_hook leave_likenesses

# fish itself makes a dot of an empty entry.
keep_empty_entries() {
  pin project 1.99.1
  local users
  for users in ":$START_PATH:" "/a::$START_PATH" "$START_PATH:/a:/a"; do
    type_in "PATH=$users" 'cd project' 'see inside' 'cd ..' 'see left'
    expect_seen inside PATH "$(front 1.99.1):$users"
    expect_seen left PATH "$GOV_ROOT/shims:$users"
  done
}
ONLY_SHELLS="bash zsh" with_each_hook keep_empty_entries
ONLY_SHELLS=

# A Go of another store is not the user's entry of the same name.
leave_linked_sdk() {
  mkdir -p sdk/bin "$GOV_ROOT/links" project
  cp "$BUILD_DIR/tests/support/fake_go" sdk/bin/go
  echo go1.99.7 >sdk/VERSION
  rm -f "$GOV_ROOT/links/mine"
  ln -s "$PWD/sdk" "$GOV_ROOT/links/mine"
  echo mine >project/.go-version
  local bin=$PWD/sdk/bin ahead=
  [ "$HOOK" = gov ] || ahead=$bin:
  type_in "export PATH=$START_PATH:$bin" 'cd project' 'see inside' 'cd ..' 'see left'
  expect_seen inside PATH "$ahead$GOV_ROOT/shims:$START_PATH:$bin"
  expect_seen inside GOV_CURRENT 1.99.7
  expect_version inside 1.99.7
  expect_seen left PATH "$GOV_ROOT/shims:$START_PATH:$bin"
}
with_each_hook leave_linked_sdk
