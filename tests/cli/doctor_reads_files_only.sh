#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A default run of gov doctor starts no process and opens no socket, and names file and line of what it finds.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
run gov install 1.99.1
expect_status 0
stop_server
mkdir -p "$HOME/.config/go"
printf 'GOPROXY=direct\nGOROOT=/nowhere\n' >"$HOME/.config/go/env"
run gov doctor --only ENV02
expect_status 20
expect_stdout_has "error ENV02: the go command's own file sets GOROOT to /nowhere"
# shellcheck disable=SC2088  # the report shows a tilde
expect_stdout_has '~/.config/go/env:2: GOROOT=/nowhere'
expect_stdout_lacks "$HOME"
run gov doctor --json --only ENV02
expect_status 20
expect_stdout_has '"line": 2'
rm "$HOME/.config/go/env"
run gov doctor --only ENV02
expect_status 0
run gov doctor --only NOPE01
expect_status 2
run gov doctor --explain env02
expect_status 0
expect_stdout_has 'ENV02: '

needs strace
run strace -f -qq -e trace=process,socket,connect -o trace "$BIN_DIR/gov" doctor
grep -vE 'execve|exit_group|exit\(|\+\+\+' trace | (! grep .) || fail_with "a process was started, or a socket opened"
[ "$(grep -c execve trace)" = 1 ] || fail_with "a program was started"
