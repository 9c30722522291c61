#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A version file in the home directory is the user's default: gov says so, and go.mod and gov default stand above it.
# shellcheck disable=SC2088  # the tildes are gov's
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2
run gov default --unset
export PATH=$GOV_ROOT/shims:$PATH
unset GOV_CEILING
echo 'golang 1.99.1' >"$HOME/.tool-versions"
mkdir -p "$HOME/src/api"
cd "$HOME/src/api"

run go version
expect_stdout_has go1.99.1
run gov current
expect_stdout "go1.99.1 (~/.tool-versions:1)"
run gov current --json
expect_stdout_has '"rule": "home-file"'
expect_stdout_has "\"file\": \"$HOME/.tool-versions\""
run gov why
expect_stdout_has "go1.99.1, because ~/.tool-versions:1 says 1.99.1"
# Nobody pinned a version here, so Go's own rules for go.mod stay.
run go env GOTOOLCHAIN
expect_stdout_lacks path

printf 'module m\n\ngo 1.99.2\n' >go.mod
run go version
expect_stdout_has go1.99.2
run gov why
expect_stdout_has '~/.tool-versions:1'
expect_stdout_has "overridden by ~/src/api/go.mod:3"
rm go.mod

gov -q default 1.99.2
run go version
expect_stdout_has go1.99.2
run gov why
expect_stdout_has "overridden by the default"
run gov local
expect_status 1
expect_stderr_has "no version is pinned"

# It is read wherever one is, by all names of the home directory.
run gov default --unset
cd /
run go version
expect_stdout_has go1.99.1
ln -s "$HOME" "$TEST_DIR/link"
HOME=$TEST_DIR/link run env -C "$TEST_DIR/home/src" gov current
expect_stdout_has "/.tool-versions:1)"
HOME=$TEST_DIR/link run env -C "$TEST_DIR/home/src" gov current --json
expect_stdout_has '"rule": "home-file"'

# A broken one says so, where it would decide.
echo 'golang ref:master' >"$HOME/.tool-versions"
run go version
expect_status 2

expect_stderr_has '~/.tool-versions:1:8: invalid version request "ref:master"'
expect_stderr_has "it names a commit of Go, and gov installs releases only"
gov -q default 1.99.1
run go version
expect_status 0
