#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A shell that an editor starts to read its environment is not held to a project's version, with either hook.
. "$(dirname "$0")/harness.sh"

resolve() {
  pin project 1.99.1
  local variable
  for variable in VSCODE_RESOLVING_ENVIRONMENT INTELLIJ_ENVIRONMENT_READER; do
    export "$variable=1"
    type_in 'cd project' 'see inside'
    unset "$variable"
    expect_seen inside PATH "$GOV_ROOT/shims:$START_PATH"
    expect_seen inside GOTOOLCHAIN unset
  done
}
with_each_hook resolve

# The default is the shims' business.
default_is_for_shims() {
  echo 1.99.1 >"$GOV_ROOT/default"
  type_in 'see here' 'cd /' 'see root'
  expect_no_go here
  expect_no_go root
}
with_each_hook default_is_for_shims
