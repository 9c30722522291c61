#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A read-only or damaged start-up file is left alone, with the lines to add, and then no other file is changed either.
. "$(dirname "$0")/harness.sh"

echo 'echo hi' >"$HOME/.profile"
echo 'echo hi' >"$HOME/.bashrc"
chmod 444 "$HOME/.bashrc"
cp -p "$HOME/.profile" "$HOME/.bashrc" "$TEST_DIR/"
run gov setup --yes --shell bash
expect_status 14
# shellcheck disable=SC2088  # as people read it
expect_stderr_has '~/.bashrc'
expect_stderr_has "read-only"
expect_stderr_has "add the lines shown above"
expect_stderr_has "  + # >>> gov >>>"
expect_same_content "$TEST_DIR/.profile" "$HOME/.profile"
expect_same_content "$TEST_DIR/.bashrc" "$HOME/.bashrc"
expect_missing "$GOV_ROOT/state/backups"

# Half a block is nobody's guess.
chmod 644 "$HOME/.bashrc"
printf '# >>> gov >>>\nmine=1\n' >"$HOME/.bashrc"
cp "$HOME/.bashrc" "$TEST_DIR/"
run gov setup --yes bash
expect_status 1
expect_stderr_has "line 1"
run gov setup --undo --shell bash
expect_status 1
expect_same_content "$TEST_DIR/.bashrc" "$HOME/.bashrc"

# Which shell, when nothing tells?
run gov setup
expect_status 2
expect_stderr_has "gov setup bash"
SHELL=/bin/ksh run gov setup
expect_status 2
expect_stderr_has "/bin/ksh"
run gov setup --shell tcsh
expect_status 2
expect_stderr_has "bash, zsh and fish"
run gov setup zhs
expect_status 2
expect_stderr_has "gov setup zsh"
SHELL=/usr/bin/fish run gov setup --yes
expect_status 0
expect_file "$HOME/.config/fish/conf.d/gov.fish"
