#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov asks only where somebody can answer: not inside a prompt, not in the background, not in CI, not when one of the
# standard streams is no terminal. There a missing version is exit code 10 at once, with the command to type.
. "$(dirname "$0")/harness.sh"

needs python3
make_release 1.99.1
have_installed 1.99.2
mkdir missing
echo 1.99.1 >missing/.go-version
export PATH="$GOV_ROOT/shims:$PATH"

# What a bash with this PS1 shows for these lines is in $TRANSCRIPT.
TRANSCRIPT=$TEST_DIR/transcript
type_in() {
  # shellcheck disable=SC2016  # for the shell that is started
  printf 'n=0\nPS1=%q\n' "$1"'ready$$.$((++n))> ' >"$TEST_DIR/rc"
  shift
  printf '%s\n' "$@" | "$SOURCE_DIR/tests/shells/type_lines" "$TRANSCRIPT" \
    bash --noprofile --rcfile "$TEST_DIR/rc" --noediting -i || fail_in_terminal "no new prompt came"
}
fail_in_terminal() {
  cat -v "$TRANSCRIPT"
  fail_with "$1"
}
expect_shown() { grep -qaF -e "$1" "$TRANSCRIPT" || fail_in_terminal "expected: $1"; }
expect_not_shown() { ! grep -qaF -e "$1" "$TRANSCRIPT" || fail_in_terminal "not expected: $1"; }

# shellcheck disable=SC2016  # for the shell that is started
type_in '$(go version | cut -c1-20) ' 'cd missing' 'echo "this line is $((20 + 1))"' 'true'
expect_shown "this line is 21"
expect_shown "gov install 1.99.1"
expect_not_shown "Install it now"

# shellcheck disable=SC2016
type_in '' 'cd missing' 'go version & wait $!; echo "code $((100 + $?))"' 'jobs; echo done'
expect_shown "code 110"
expect_not_shown "Stopped"
expect_not_shown "Install it now"

cd missing
on_terminal() { run env TERM=xterm "$@"; }
terminal() { python3 "$SOURCE_DIR/tests/support/on_terminal.py" --answer y 100 "$@"; }
export -f terminal
export SOURCE_DIR
for command in 'CI=true terminal gov exec -- go version' 'terminal sh -c "gov exec -- go version | cat"' \
  'terminal sh -c "gov exec -- go version 2>errors"' 'terminal sh -c "gov exec -- go version </dev/null"' \
  'terminal setsid -w gov exec -- go version'; do
  run env TERM=xterm bash -c "$command"
  expect_stdout_lacks "Install it now"
  expect_missing "$GOV_ROOT/versions/go1.99.1."*
done
# An empty CI is none.
run env TERM=xterm bash -c 'CI= terminal gov exec -- go version'
expect_status 0
expect_stdout_has "Install it now ("
expect_stdout_has "go version go1.99.1"
