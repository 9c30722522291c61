#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `gov setup` shows what it would change and asks on a terminal; elsewhere it changes nothing and says how to say yes.
. "$(dirname "$0")/harness.sh"

on_terminal() { run env TERM=xterm python3 "$SOURCE_DIR/tests/support/on_terminal.py" --answer "$1" 100 gov setup bash; }

run gov setup bash
expect_status 1
expect_stderr_has "making ~/.profile"
expect_stderr_has "  + # >>> gov >>>"
expect_stderr_has "nothing was changed"
expect_stderr_has "gov setup --yes"
expect_empty "$HOME"

on_terminal n
expect_status 1
expect_stdout_has "  + # >>> gov >>>"
expect_stdout_has "Make these changes? [Y/n]"
expect_missing "$HOME/.bashrc"

on_terminal y
expect_status 0
expect_file "$HOME/.bashrc"
expect_file "$HOME/.profile"
expect_stdout_has "now type: exec bash"

# Where nothing would change, nobody is asked.
run gov setup bash
expect_status 0
expect_stderr_has "everything is set up already"
run env PATH="$GOV_ROOT/shims:$PATH" gov setup bash
expect_stderr_lacks "exec bash"
