#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# On a terminal gov offers to install what is missing, and says what that is and how large: yes installs and runs, no is
# exit 10. --yes agrees beforehand, also where nobody can be asked.
. "$(dirname "$0")/harness.sh"

needs python3
make_release 1.99.1
make_release 1.99.2
make_release 1.98.3
start_server
run gov list-remote
on_terminal() { run env TERM=xterm python3 "$SOURCE_DIR/tests/support/on_terminal.py" --answer "$1" 100 gov exec -- go version; }

echo 1.99.1 >.go-version
on_terminal n
expect_status 10
expect_stdout_has "go1.99.1 is not installed ("
expect_stdout_has "Install it now ("
expect_stdout_has "B)? [Y/n]"
expect_stdout_has "gov install 1.99.1"
expect_empty "$GOV_ROOT/versions"
on_terminal y
expect_status 0
expect_stdout_has "go version go1.99.1"
# What a project asks for is not the user's choice for everything.
expect_missing "$GOV_ROOT/default"

# Of a line a newer patch may have come out.
echo 1.98 >.go-version
on_terminal n
expect_status 10
expect_stdout_has "Install go1.98.3 or newer now ("

# A module only leads to an offer: if declined, the default runs, and the go command follows its own rules, as the
# question says.
rm .go-version
gov -q default 1.99.1
printf 'module m\n\ngo 1.99.2\n' >go.mod
on_terminal n
expect_status 0
expect_stdout_has "go.mod:3 asks for go1.99.2, which is not installed; without it, the go command follows its own rules"
expect_stdout_has "go version go1.99.1"
run gov exec --yes -- go version
expect_status 0
expect_stdout_has "go version go1.99.2"
rm go.mod

echo 1.98 >.go-version
run gov exec -- go version
expect_status 10
run env GOV_AUTO_INSTALL=never gov exec -q -y -- go version
expect_status 0
expect_stdout_has "go version go1.98.3"
# Behind the version it belongs to the program.
run gov exec 1.98 -- go --yes
expect_stdout_has "--yes"
