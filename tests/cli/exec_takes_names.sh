#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# In front of --, a name that an alias or a link has is a version; without --, and for names that nothing has, a word is
# the command.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2
gov -q alias work 1.99.1
gov -q link tip "$GOV_ROOT"/versions/go1.99.2.*
mkdir "$TEST_DIR/bin"
printf '#!/bin/sh\necho "tool: $*"\n' >"$TEST_DIR/bin/work"
cp "$TEST_DIR/bin/work" "$TEST_DIR/bin/atool"
chmod +x "$TEST_DIR/bin/work" "$TEST_DIR/bin/atool"
export PATH="$PATH:$TEST_DIR/bin"
gov -q default 1.99.1

run gov exec work -- go version
expect_status 0
expect_stdout_has go1.99.1
run gov exec tip -- go version
expect_status 0
expect_stdout_has go1.99.2
run gov exec work tip 1.99.1 -- go version
expect_status 0
expect_stdout_has go1.99.1
expect_stdout_has go1.99.2
expect_stderr_has tip
run gov run +tip go version
expect_stdout_has go1.99.2

# Without --, behind it, and after a word that is no version, it is the command or its argument.
run gov exec 1.99.1 work now
expect_stdout 'tool: now'
run gov exec -- work -- go
expect_stdout 'tool: -- go'
run gov exec 1.99.1 -- work
expect_stdout 'tool: '
run gov exec 1.99.1 atool work -- go
expect_stdout 'tool: work -- go'
run gov exec atool -- all
expect_stdout 'tool: -- all'

# Names that nothing has, and what is no name.
run gov exec tpi -- go version
expect_status 127
expect_stderr_has '"tpi" is not a version'
expect_stderr_has 'did you mean tip?'
run gov exec gotip -- go version
expect_status 127
expect_stderr_has 'hint: gov link gotip DIR'
run gov exec 1.99.1 -- tpi -- go
expect_status 127
expect_stderr_has 'cannot run "tpi"'
run gov exec ../aliases/work -- go version
[ "$status" != 0 ] || fail_with "a path is no name"
