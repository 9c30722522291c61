#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A store that others may write to is refused (14), with the command that mends it.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

for directory in "$GOV_ROOT" "$GOV_ROOT/versions" "$GOV_ROOT/shims"; do
  chmod g+w "$directory"
  run gov uninstall 1.99.1
  expect_status 14
  expect_stderr_has "hint: chmod go-w"
  chmod go-w "$directory"
done
expect_file "$GOV_ROOT/shims/go"

# Nothing is run from such a store either, nor from one that others can put in its place; the rest is listed.
gov -q default 1.99.1
refuses_to_run() {
  for command in "$GOV_ROOT/shims/go version" "gov exec 1.99.1 -- go version" "gov env" "gov where" "gov which go"; do
    # shellcheck disable=SC2086  # words of a command
    run $command
    expect_status 14
    expect_stderr_has "hint: chmod $1"
  done
  run gov list
  expect_status 0
  expect_stdout_has 1.99.1
}
for directory in "$GOV_ROOT" "$GOV_ROOT/versions" "$GOV_ROOT/shims"; do
  chmod go+w "$directory"
  refuses_to_run "go-w $directory"
  chmod go-w "$directory"
done
chmod o+w "$TEST_DIR"
refuses_to_run "o-w $TEST_DIR"
chmod +t "$TEST_DIR"
run "$GOV_ROOT/shims/go" version
expect_status 0
chmod o-wt "$TEST_DIR"
# The way that counts is that of the store itself, and not of a link to it.
mkdir -m 777 "$TEST_DIR/open"
mv "$GOV_ROOT" "$TEST_DIR/open/root"
ln -s "$TEST_DIR/open/root" "$GOV_ROOT"
refuses_to_run "o-w $TEST_DIR/open"
chmod o-w "$TEST_DIR/open"
run "$GOV_ROOT/shims/go" version
expect_status 0
expect_stdout_has go1.99.1
rm "$GOV_ROOT"
mv "$TEST_DIR/open/root" "$GOV_ROOT"
run gov uninstall --even-default 1.99.1
expect_status 0
