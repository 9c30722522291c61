#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `gov use X` installs X unless something installed fits, and pins the directory; with --default it sets the default.
. "$(dirname "$0")/harness.sh"

for version in 1.99.1 1.99.2 1.98.3; do make_release "$version"; done
start_server

run gov use 1.99
expect_status 0
expect_stderr_has "installed go1.99.2"
expect_stderr_has "pinned 1.99 in $PWD/.go-version"
expect_stderr_has "the default is now 1.99, as this is the first install"
[ "$(cat .go-version)" = 1.99 ] || fail_with "another pin"
export PATH="$GOV_ROOT/shims:$PATH"
run go version
expect_stdout_has "go1.99.2"

# What fits is not fetched again, and comments stay.
stop_server
printf '# ours\n1.99\n' >.go-version
run gov use 1.99.2
expect_status 0
[ "$(cat .go-version)" = "# ours
1.99.2" ] || fail_with "another pin file"
start_server

run gov use --default 1.98
expect_status 0
[ "$(cat "$GOV_ROOT/default")" = 1.98 ] || fail_with "another default"
expect_stderr_has "this comes first here: $PWD/.go-version:2 says 1.99.2"
[ "$(sed -n 2p .go-version)" = 1.99.2 ] || fail_with "the pin was changed"

run gov use 1.99.1 --json
expect_status 0
expect_stdout_has '"file": "'"$PWD"'/.go-version"'
expect_stdout_has '"version": "1.99.1"'
[ "$(grep -c '^{' "$stdout_file")" = 1 ] || fail_with "more than one document"

# Names, and the system's.
gov -q alias work 1.98
run gov use work
expect_status 0
run go version
expect_stdout_has "go1.98.3"
run gov use system
expect_status 0
[ "$(sed -n 2p .go-version)" = system ] || fail_with "another pin"

# Nothing is written, and nothing fetched, when it cannot end well.
run gov use
expect_status 2
run gov use nonsense
expect_status 2
run gov use 1.99.9
expect_status 11
[ "$(sed -n 2p .go-version)" = system ] || fail_with "the pin was changed"
gov -q uninstall 1.99.1
ln -sf "$HOME/elsewhere" .go-version
: >"$SERVER_LOG"
run gov use 1.99.1
expect_status 1
expect_stderr_has "does not write through a link"
expect_requests 0 .
expect_missing "$HOME/elsewhere"
