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
run gov doctor --only ENV1,GOV01
expect_status 2
expect_stderr_has 'did you mean ENV'
# A check for another system is not "all is well".
foreign=MAC01 native=LNX01
[ "$(uname -s)" != Darwin ] || foreign=LNX01 native=MAC01
run gov doctor --only "$foreign"
expect_status 16
expect_stderr_has "$foreign is a check for "
run gov doctor --only "$foreign,$native"
expect_status 0
expect_stdout_has "not run: $foreign is a check for "
run gov doctor --json --only "$foreign,$native"
expect_stdout_has '"result": "skipped"'

# A FIFO is not waited for, and gov's own settings do not stop the doctor.
mkfifo "$HOME/.zshrc"
run gov doctor --only ENV15
expect_status 20
# shellcheck disable=SC2088  # the report shows a tilde
expect_stdout_has 'could not read ~/.zshrc: it is not a regular file'
rm "$HOME/.zshrc"
write_settings '# mine' 'hook: maybe'
run gov doctor --only GOV14
expect_status 20
expect_stdout_has 'config.yaml:2'
expect_stdout_has 'hook cannot be "maybe"'
run gov current
expect_status 2
expect_stderr_has 'gov doctor --explain GOV14'
write_settings 'hook: shims'
run gov doctor --only GOV14
expect_status 0

# Nothing but a path or a command is wider than 80 columns.
for words in --list '--explain ENV01' '--explain PATH11'; do
  # shellcheck disable=SC2086  # words
  gov doctor $words | awk 'length($0) > 80 { print; wide = 1 } END { exit wide }' || fail_with "gov doctor $words is wider than 80 columns"
done
run gov doctor --explain env02
expect_status 0
expect_stdout_has 'ENV02: '

needs strace
run strace -f -qq -e trace=process,socket,connect -o trace "$BIN_DIR/gov" doctor
grep -vE 'execve|exit_group|exit\(|\+\+\+' trace | (! grep .) || fail_with "a process was started, or a socket opened"
[ "$(grep -c execve trace)" = 1 ] || fail_with "a program was started"
