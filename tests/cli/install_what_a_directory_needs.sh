#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `gov install` without a version: the pin, what go.work or go.mod asks for beyond what there is, and what GOTOOLCHAIN
# names. When nothing is missing it says so, and asks nobody.
. "$(dirname "$0")/harness.sh"

for version in 1.99.1 1.99.2 1.98.3 1.98.5 1.97.0; do make_release "$version"; done
start_server
export GOV_CEILING=$TEST_DIR/work

installed() { for one in "$GOV_ROOT"/versions/*; do basename "$one"; done 2>/dev/null | cut -d. -f1-3 | tr '\n' ' '; }
expect_installed() { [ "$(installed)" = "$1" ] || fail_with "expected to be installed: $1; there is: $(installed)"; }
fresh() {
  rm -rf "$GOV_ROOT" "$TEST_DIR/work/p"
  mkdir "$TEST_DIR/work/p"
  cd "$TEST_DIR/work/p"
}

fresh
run gov install
expect_status 2
expect_stderr_has "nothing here says which Go to install"
expect_stderr_has "there is no version file, go.work or go.mod here or in any directory above"
expect_stderr_has "hint: gov install latest"
echo 'module m' >go.mod
run gov install
expect_status 2
expect_stderr_has "go.mod has no go line"

# A line, and a release. What satisfies it needs no network.
printf 'module m\n\ngo 1.98\n' >go.mod
run gov install
expect_status 0
expect_installed "go1.98.5 "
stop_server
run gov install
expect_status 0
expect_stderr_has "nothing is missing here: go1.98.5 is installed ("
[ "$(wc -l <"$stderr_file")" -le 2 ] || fail_with "too many words"
printf 'module m\n\ngo 1.98.2\n' >go.mod
run gov install
expect_status 0
start_server
printf 'module m\n\ngo 1.97\ntoolchain go1.99.1\n' >go.mod
run gov install
expect_status 0
expect_installed "go1.98.5 go1.99.1 "

# Below a go.work its line counts, whatever the module says.
fresh
mkdir a b
printf 'go 1.99.1\n\nuse (\n\t./a\n\t./b\n)\n' >go.work
printf 'module a\n\ngo 1.97\n' >a/go.mod
printf 'module b\n\ngo 1.99.1\n' >b/go.mod
cd a
run gov install
expect_status 0
expect_installed "go1.99.1 "
run env GOWORK=off gov install
expect_stderr_has "nothing is missing here"
# Go refuses a workspace whose module asks for more than it says.
printf 'module b\n\ngo 1.99.2\n' >../b/go.mod
run gov install
expect_status 0
expect_installed "go1.99.1 go1.99.2 "
run gov install
expect_stderr_has "nothing is missing here: go1.99.1 is installed"

# The pin, and what the go command will look for because of go.mod.
fresh
echo 1.97.0 >.go-version
printf 'module m\n\ngo 1.98.3\n' >go.mod
run gov install
expect_status 0
expect_installed "go1.97.0 go1.98.3 "
run gov install
expect_stderr_has "nothing is missing here: go1.97.0 is installed"
run env GOTOOLCHAIN=go1.99.1 gov install
expect_status 0
expect_installed "go1.97.0 go1.98.3 go1.99.1 "
fresh
echo 1.97.0 >.go-version
printf 'module m\n\ngo 1.98.3\n' >go.mod
run env GOTOOLCHAIN=local gov install
expect_installed "go1.97.0 "

# The default, when that is enough for the module; else both are not needed.
fresh
gov -q default 1.99
printf 'module m\n\ngo 1.98\n' >go.mod
run gov install
expect_installed "go1.99.2 "
fresh
gov -q default 1.97
printf 'module m\n\ngo 1.98\n' >go.mod
run gov install
expect_installed "go1.98.5 "

# The system's Go needs no installing; what nobody publishes is an error.
fresh
echo system >.go-version
run gov install
expect_status 0
expect_stderr_has "nothing to install here: $PWD/.go-version:1 says system"
rm .go-version
printf 'module m\n\ngo 1.99.9\n' >go.mod
run gov install
expect_status 11
run gov install --json
expect_status 11
