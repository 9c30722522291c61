#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The harness itself: each verb passes on what is right, and fails with the place and what came on what is not.
. "$(dirname "$0")/harness.sh"

# trial LINE...: runs the lines as a test of their own.
trial() {
  {
    echo "#!/usr/bin/env bash"
    echo ". '$SOURCE_DIR/tests/cli/harness.sh'"
    printf '%s\n' "$@"
  } >trial.sh
  run bash trial.sh
}

trial 'run printf "one\ntwo\n"' 'expect_status 0' 'expect_stdout one two' 'expect_stdout_has wo' 'expect_stdout_lacks six'
expect_status 0
expect_stdout

trial 'run sh -c "echo said; echo moaned >&2; exit 3"' 'expect_status 0'
expect_status 1
expect_stdout_has "trial.sh:4: expected status 0"
expect_stdout_has "status: 3"
expect_stdout_has "| said"
expect_stdout_has "| moaned"
expect_stdout_has "kept: "
rm -rf "$TMPDIR"/gov-test.*

trial 'run printf "one"' 'expect_stdout one'
expect_status 1
trial 'run echo one' 'expect_stdout'
expect_status 1
trial 'run echo one' 'expect_stderr_has one'
expect_status 1
trial 'touch there' 'expect_file there' 'expect_missing there'
expect_stdout_has "trial.sh:5: expected nothing there: there"
trial 'echo 1 >a; echo 2 >b' 'expect_same_content a b'
expect_stdout_has "expected the same content in a and b"

# A command that fails outside `run` fails the test, also inside a function.
trial 'step() { cp missing elsewhere; }' 'step'
expect_status 1
expect_stdout_has "a command of the test failed"

trial 'touch read-only; mkdir kept; chmod 500 kept' 'skip "no such machine"'
expect_status 77
expect_stdout "no such machine"

# Nothing of the caller's environment comes through.
# shellcheck disable=SC2016  # for the trial to expand
GOROOT=/elsewhere GOFLAGS=-x trial '[ -z "${GOROOT+set}${GOFLAGS+set}" ]' '[ "$HOME" != "'"$HOME"'" ]'
expect_status 0

rm -rf "$TMPDIR"/gov-test.*
