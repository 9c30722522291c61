#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `gov why` tells the whole decision, also when nothing can run, as text and as one JSON document.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1
export PATH="$GOV_ROOT/shims:$PATH" GOV_CEILING=$TEST_DIR

# A go.mod that the pinned Go does not satisfy, and a user's own GOTOOLCHAIN.
mkdir below
echo 1.99.1 >.go-version
printf 'module m\n\ngo 1.99.7\n' >go.mod
cd below
run gov why
expect_status 0
[ "$(head -n 1 "$stdout_file")" = "go1.99.1, because ${PWD%/*}/.go-version:1 says 1.99.1" ] || fail_with "another verdict"
expect_stdout_has "go.mod:3  "
expect_stdout_has "GOTOOLCHAIN=local+path"
expect_stdout_has 'it fails: cannot find "go1.99.7" in PATH'
expect_stdout_has "hint: gov install 1.99.7"
run env GOTOOLCHAIN=local GOROOT=/elsewhere gov why
expect_stdout_has "GOTOOLCHAIN is yours and stays: local (environment)"
expect_stdout_has 'GOROOT is removed; it was "/elsewhere"'
expect_stdout_has "go build and the like then fail: ../go.mod requires go >= 1.99.7"
run env GOTOOLCHAIN=auto gov why
expect_stdout_has "it downloads go1.99.7"
expect_stdout_has "golang.org/toolchain@v0.0.1-go1.99.7."

# A foreign Go that comes first is told.
mkdir "$TEST_DIR/other"
printf '#!/bin/sh\n' >"$TEST_DIR/other/go"
chmod +x "$TEST_DIR/other/go"
run env PATH="$TEST_DIR/other:$PATH" gov why
expect_stdout_has "go in this shell is $TEST_DIR/other/go, which comes before gov's shims on PATH"
run env PATH="$BIN_DIR:/usr/bin:/bin" gov why
expect_stdout_has "gov's shims are not on PATH; run: gov setup"

# Nothing can run: the reason comes first, the rest of the story stays, in JSON as one document.
echo 1.98 >.go-version
run gov why
expect_status 10
expect_stdout_has 'no Go can run: no installed Go matches "1.98"'
expect_stdout_has "overridden by $PWD/.go-version:1"
run gov why --json
expect_status 10
expect_stdout_has '"kind": "not-installed"'
[ "$(grep -c '^{' "$stdout_file")" = 1 ] || fail_with "more than one document"
printf '\033]0;evil\007\n' >.go-version
run gov why
expect_status 2
expect_stdout_has "not understood: $PWD/.go-version:1:1"
expect_stdout_has "not reached"
expect_stdout_lacks "$(printf '\033')"

# Modules off, or a Go that is the system's: said so.
echo system >.go-version
run env PATH="$PATH:$TEST_DIR/other" GO111MODULE=off gov why
expect_status 0
expect_stdout_has "the system Go in $TEST_DIR/other, because"
expect_stdout_has "it runs as it is"
