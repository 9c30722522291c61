#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# With the real direnv: `use go` follows the pin, `use go 1.99` its word; edits reload, leaving restores everything.
# shellcheck disable=SC2016  # .envrc files expand later
. "$(dirname "$0")/harness.sh"
needs direnv

run gov direnv --install
expect_status 0
library=$HOME/.config/direnv/lib/gov.sh
expect_file "$library"
run gov direnv
cmp -s "$stdout_file" "$library" || fail_with "gov direnv prints what --install writes"

# One shell that moves about; direnv's hook is what a prompt would run. direnv tells changes by the second, so files are
# given times of their own.
make_envrc() {
  mkdir -p "$1"
  printf '%s\n' "${@:2}" >"$1/.envrc"
  direnv allow "$1"
}
clock=1000000000
edit() {
  printf '%s\n' "$2" >"$1"
  clock=$((clock + 10))
  touch -d "@$clock" "$1"
}
prompt() {
  local lines
  lines=$(direnv export bash 2>"$TEST_DIR/direnv.log") || :
  eval "$lines"
}
variables() { env | grep -v '^\(_\|PWD\|OLDPWD\|SHLVL\)=' | sort; }
expect_version() {
  local version
  version=$(go version 2>&1) || :
  [ "$version" = "go version go$1 ${HOST_PLATFORM/-//}" ] ||
    fail_with "expected go$1, found: $version; direnv said: $(cat "$TEST_DIR/direnv.log")"
}

make_go 1.24.9
variables >"$TEST_DIR/before"
make_envrc project 'use go' 'export FROM_ENVRC=1'
make_envrc project/nested 'source_up' 'use go 1.24'
make_envrc strict 'strict_env' 'use gov 1.99.1'
edit project/.go-version 1.99.1

GOROOT=/usr/lib/go
export GOROOT
cd project
prompt
expect_version 1.99.1
[ -z "${GOROOT-}" ] || fail_with "GOROOT stayed"
[ "${GOV_VERSION-unset}/${GOTOOLCHAIN-unset}/$FROM_ENVRC" = unset/unset/1 ] || fail_with "expected the shims and nothing else"

# An edit of the pin reloads, one in a directory below does not matter.
edit .go-version 1.99.2
prompt
expect_version 1.99.2
[ "$PATH" = "$GOV_ROOT/shims:$START_PATH" ] || fail_with "PATH holds more than the shims: $PATH"

# A nested .envrc decides for itself; back up, the outer one again.
cd nested
prompt
expect_version 1.24.9
[ "$GOV_VERSION" = 1.24 ] || fail_with "GOV_VERSION is $GOV_VERSION"
# A pin below that directory does not change what was asked for by name.
mkdir -p below
echo 1.99.1 >below/.go-version
(cd below && expect_version 1.24.9)
cd ..
prompt
expect_version 1.99.2

# Leaving brings everything back, the foreign GOROOT too.
cd ..
prompt
[ "$GOROOT" = /usr/lib/go ] || fail_with "GOROOT is not what it was"
unset GOROOT
variables >"$TEST_DIR/after"
expect_same_content "$TEST_DIR/before" "$TEST_DIR/after"

cd strict
prompt
expect_version 1.99.1
cd ..
prompt
variables >"$TEST_DIR/after"
expect_same_content "$TEST_DIR/before" "$TEST_DIR/after"

# What is missing is not replaced: the words say what to do, and nothing is left behind.
make_envrc missing 'use go 1.98'
cd missing
prompt
file_has "$TEST_DIR/direnv.log" "gov install 1.98" || fail_with "expected the next command: $(cat "$TEST_DIR/direnv.log")"
! command -v go | grep -F "$GOV_ROOT" || fail_with "another Go of gov's is in force"
[ -z "${GOV_VERSION-}" ] || fail_with "GOV_VERSION is set"
# It is there as soon as it is installed.
make_go 1.98.0
touch -d "@$((clock + 100))" "$GOV_ROOT/versions"
prompt
expect_version 1.98.0
cd ..
prompt
variables >"$TEST_DIR/after"
expect_same_content "$TEST_DIR/before" "$TEST_DIR/after"

# The file is gov's to remove, and only gov's.
run gov direnv --remove
expect_status 0
expect_missing "$library"
echo 'use_go() { :; }' >"$library"
run gov direnv --install
expect_status 1
run gov direnv --remove
expect_status 1
expect_file "$library"
export DIRENV_CONFIG="$HOME/it's direnv"
run gov direnv --install
expect_status 0
expect_file "$DIRENV_CONFIG/lib/gov.sh"
