#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov local, default, install and list say what keeps a choice from having its effect here, and what to do about it.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2
export PATH="$GOV_ROOT/shims:$PATH" GOV_CEILING=$TEST_DIR
gov -q default 1.99.2

# GOV_VERSION.
run env GOV_VERSION=1.99.2 gov local 1.99.1
expect_status 0
expect_stderr_has "this comes first here: GOV_VERSION is set to 1.99.2; to clear it: gov shell --unset"
run env GOV_VERSION=1.99.2 gov -q local 1.99.1
[ -z "$stderr" ] || fail_with "--quiet said something"
run env GOV_VERSION=1.99.2 gov --json local 1.99.1
expect_stdout_has '"cause": "other-choice-first"'
[ -z "$stderr" ] || fail_with "words in JSON"
run env GOV_VERSION=1.99.2 gov local
expect_stdout 1.99.1
expect_stderr_has "GOV_VERSION is set to 1.99.2"
run env GOV_VERSION=1.99.2 gov default 1.99.2
expect_stderr_has "GOV_VERSION is set to 1.99.2"
run env GOV_VERSION=1.99.2 gov list
expect_stderr_has "GOV_VERSION is set to 1.99.2; to clear it: gov shell --unset"
run env GOV_VERSION='no version' gov local 1.99.1
expect_status 0
expect_stderr_has "go cannot run here: cannot use the variable GOV_VERSION"

# The pin of this directory, for the default; nothing where the choice decides.
run gov default 1.99.2
expect_stderr_has "this comes first here: $PWD/.go-version:1 says 1.99.1; to use 1.99.2 here: gov local 1.99.2"
run gov local 1.99.1
expect_stderr_lacks "comes first"
run gov install 1.99.2
expect_stderr_has "go here is another one: $PWD/.go-version:1 says 1.99.1"
run gov install 1.99.1
expect_stderr_lacks "another one"
(
  mkdir elsewhere
  cd elsewhere
  run gov local 1.99.2
  expect_stderr_has "; here it overrides ${PWD%/*}/.go-version:1, which says 1.99.1"
)

# A file of another manager beside the pin.
printf '[tools]\ngo = "1.99.2"\n' >mise.toml
run gov local 1.99.1
expect_status 0
expect_stderr_has "$PWD/mise.toml:2 beside it says 1.99.2, which its own tool obeys; gov and go obey .go-version"
run gov local 1.99.2
expect_stderr_lacks "beside it"
rm .go-version mise.toml

# A module that needs more than the new default.
printf 'module m\n\ngo 1.99.2\n' >go.mod
run gov default 1.99.1
expect_stderr_has "this comes first here: $PWD/go.mod:3 asks for Go 1.99.2 or newer"
