#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Which Go runs is decided when it starts: on the same line as a cd, in subshells, below make and env, for `go +VERSION`, and
# in whatever was started elsewhere.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"
needs make

expect_line() { expect_seen_file "$1" "go version go$2 ${HOST_PLATFORM/-//}"; }
# expect_seen_file NAME TEXT: the last line of what a command wrote.
expect_seen_file() {
  [ "$(tail -n 1 "$SEEN/$1" 2>/dev/null)" = "$2" ] || fail_in_terminal "at $1 expected: $2, seen: $(cat "$SEEN/$1" 2>&1)"
}

the_same_line() {
  pin a 1.99.1
  pin b 1.99.2
  mkdir -p neither
  echo 1.97.3 >"$GOV_ROOT/default"
  make_go 1.97.3
  printf 'version:\n\t@go version\n' >b/Makefile
  local open='(' close=')'
  [ "$SHELL_NAME" != fish ] || open="sh -c '" close="'"
  type_in 'cd a' 'cd ../b && go version >"$SEEN/line"' 'cd ../a' 'pushd ../b; go version >"$SEEN/pushd"; popd' \
    "${open}cd ../b && go version >\"\$SEEN/subshell\"$close" 'make -s -C ../b >"$SEEN/make"' 'env -C ../b go version >"$SEEN/env"' \
    'go +1.99.2 version >"$SEEN/plus"' 'gofmt +1.99.2 -h >"$SEEN/gofmt" 2>&1; true' 'cd ../neither; go version >"$SEEN/left"' \
    'cd ../b; go +1.99.1 version >"$SEEN/plus_b"'
  expect_line line 1.99.2
  expect_line pushd 1.99.2
  expect_line subshell 1.99.2
  expect_line make 1.99.2
  expect_line env 1.99.2
  expect_line plus 1.99.2
  expect_line left 1.97.3
  expect_line plus_b 1.99.1
}
with_each_shell the_same_line

# A hook that is lost leaves the shims behind, and so the right Go.
lost() {
  pin a 1.99.1
  case $SHELL_NAME in
    bash) BEFORE_HOOK='PROMPT_COMMAND="export PROMPT_COMMAND=echo"' ;;
    zsh) AFTER_HOOK='drop() { precmd_functions=(); }; precmd_functions+=(drop)' ;;
    fish) AFTER_HOOK='function drop --on-event fish_prompt; functions -e __gov_prompt drop; end' ;;
  esac
  mkdir -p neither
  cd a
  type_in 'true' 'cd ../neither; go version >"$SEEN/left"'
  expect_line left 1.97.3
}
with_each_shell lost

# What `hook: path` of an outer shell has left, under the other name of the home too, goes.
leftovers() {
  mkdir -p neither
  ln -sfn "$TEST_DIR" link
  local root=$PWD/link/root
  GOTOOLCHAIN=local+path GOV_GOTOOLCHAIN=local+path PATH="$(bin_of 1.99.1):$root/versions/go1.99.2.$HOST_PLATFORM/bin:$root/shims:$START_PATH" \
    type_in 'see inside'
  expect_no_go inside
  expect_seen inside GOTOOLCHAIN unset
  expect_seen inside GOV_GOTOOLCHAIN unset
  # Read under its other name, and by a shell that never shows a prompt.
  type_in "source '$root/shell/gov.$SHELL_NAME'" 'see again'
  expect_version again 1.97.3
  expect_seen again PATH "$root/shims:$START_PATH"
}
with_each_shell leftovers

users_toolchain() {
  GOTOOLCHAIN=auto GOV_GOTOOLCHAIN=local+path type_in 'see inside'
  expect_seen inside GOTOOLCHAIN auto
  expect_seen inside GOV_GOTOOLCHAIN unset
}
with_each_shell users_toolchain

# Other programs of that name come behind the shims again, with the next prompt; in fish also those of fish_user_paths.
others() {
  mkdir -p other
  printf '#!/bin/sh\necho another\n' >other/go
  chmod +x other/go
  case $SHELL_NAME in
    fish) AFTER_HOOK="fish_add_path -g $PWD/other; function nothing; end" ;;
    *) AFTER_HOOK="PATH=$PWD/other:\$PATH" ;;
  esac
  type_in 'see inside' "$(shell_command)" 'see nested'
  expect_version inside 1.97.3
  expect_version nested 1.97.3
  expect_seen inside PATH "$GOV_ROOT/shims:$PWD/other:$START_PATH"
}
with_each_shell others
