#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov local --unset takes the pin out of .go-version, keeps comments, and says what will be used then.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2
gov -q default 1.99.2
export GOV_CEILING=$TEST_DIR

printf '# for the team\n1.99.1 # until May\n' >.go-version
run gov local --unset
expect_status 0
expect_stdout
expect_stderr_has "removed the pin 1.99.1 from $PWD/.go-version; go1.99.2 will be used (the default is set to 1.99.2)"
printf '# for the team\n# until May\n' | cmp -s - .go-version || fail_with "it became: $(cat -A .go-version)"
run gov local --unset
expect_status 0
expect_stderr_has "there is no pin in .go-version in $PWD"

gov -q local 1.99.1
rm .go-version
gov -q local 1.99.1
run gov local --unset --json
expect_status 0
expect_stdout_has '"removed": "1.99.1"'
expect_missing .go-version

# Another manager's file is not gov's to change, and decides then.
echo 'golang 1.99.1' >.tool-versions
run gov local --unset
expect_status 0
expect_stderr_has "go1.99.1 will be used ($PWD/.tool-versions:1 says 1.99.1)"
expect_file .tool-versions

# What cannot be understood, or leads elsewhere, stays.
printf '1.99.1\n1.99.2\n' >.go-version
run gov local --unset
expect_status 2
expect_stderr_has "$PWD/.go-version:2:1"
expect_file .go-version
echo keep >"$HOME/keep"
ln -sf "$HOME/keep" .go-version
run gov local --unset
expect_status 1
expect_file "$HOME/keep"
run gov local --unset 1.99.1
expect_status 2

# The default likewise.
rm .go-version .tool-versions
run env PATH="$BIN_DIR" gov default --unset
expect_stderr_has "default cleared; there is no system Go, so go will not run where no version is chosen"
mkdir "$TEST_DIR/system"
printf '#!/bin/sh\n' >"$TEST_DIR/system/go"
chmod +x "$TEST_DIR/system/go"
run env PATH="$PATH:$TEST_DIR/system" gov default --unset
expect_stderr_has "default cleared; the system Go will be used"
