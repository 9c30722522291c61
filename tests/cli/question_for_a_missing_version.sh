#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# On a terminal gov offers to install what is missing: yes installs and runs, no is exit 10.
. "$(dirname "$0")/harness.sh"

needs python3
make_release 1.99.1
start_server
run gov list-remote
gov -q local 1.99.1 2>/dev/null
on_terminal() { run env TERM=xterm python3 "$SOURCE_DIR/tests/support/on_terminal.py" --answer "$1" 100 gov exec -- go version; }
on_terminal n
expect_status 10
expect_stdout_has "Install it now? [Y/n]"
expect_stdout_has "gov install 1.99.1"
expect_empty "$GOV_ROOT/versions"
on_terminal y
expect_status 0
expect_stdout_has "go version go1.99.1"
