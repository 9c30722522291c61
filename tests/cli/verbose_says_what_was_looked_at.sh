#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# --verbose says for every command, on standard error, which store and settings are used, what chose the Go, what was asked
# of servers, and how long it took.
. "$(dirname "$0")/harness.sh"
needs python3

have_installed 1.99.1
make_release 1.99.2
start_server
write_settings 'index_max_age: 0'
gov -q default 1.99.1

# Every command that works on the store; the others answer without one.
for command in list current why which where info env alias link default 'list-remote' 'install 1.99.1' \
  'exec 1.99.1 go version' 'local 1.99.1' 'uninstall 1.99.9'; do
  # shellcheck disable=SC2086  # the words of the command
  run gov -v $command
  expect_stderr_has "store: $GOV_ROOT"
  expect_stderr_has 'settings: ~/.config/gov/config.yaml'
  expect_stderr_has 'setting index_max_age: from '
  expect_stderr_has 'setting index_url: from GOV_INDEX_URL'
  case $command in exec*) ;; *) expect_stderr_has 'took ' ;; esac
done
rm .go-version

run gov -v current
expect_stderr_has 'chosen: go1.99.1 in '
expect_stderr_has 'because the default is set to 1.99.1'

# Requests, with their answers.
run gov -v install 1.99.2
expect_status 0
expect_stderr_has "GET $SERVER_URL/dl/"
expect_stderr_has 'status 200, '
expect_stderr_has 'releases in the list: '
run env GOV_SOURCES="https://ana:geheim@127.0.0.1:9/{file}" gov -v repair 1.99.2
expect_stderr_lacks geheim

# Data stays data, and without the flag nothing of this is said.
run gov -v where
[ "$(wc -l <"$stdout_file")" = 1 ] || fail_with "words in the data"
run gov -v list --json
python3 -m json.tool "$stdout_file" >/dev/null || fail_with "expected one document"
PATH="$GOV_ROOT/shims:$PATH" run gov list
[ -z "$stderr" ] || fail_with "expected silence"
