#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Tables and help are as wide as the terminal; colour is used on terminals alone, and only where it may be.
. "$(dirname "$0")/harness.sh"
needs python3

have_installed 1.99.1
long=$TEST_DIR/work/a-folder-with-a-long-name/and-another-one-in-it/and-a-third-one-below-that
mkdir -p "$long"
cd "$long"
run gov local 1.99.1

# in_terminal COLUMNS COMMAND...: what it writes to a terminal of that width.
in_terminal() {
  python3 "$SOURCE_DIR/tests/support/on_terminal.py" "$@" >"$TEST_DIR/screen"
  tr -d '\r' <"$TEST_DIR/screen" >"$TEST_DIR/lines"
}
widest() { sed 's/\x1b\[[0-9;]*m//g' "$TEST_DIR/lines" | awk '{ if (length > widest) widest = length } END { print widest }'; }

for columns in 60 80 100; do
  for command in help 'help install' 'help exec' why; do
    # shellcheck disable=SC2086  # the words of the command
    in_terminal "$columns" env TERM=dumb gov $command
    # One path is longer than any line.
    [ "$command" = why ] || [ "$(widest)" -le "$columns" ] || fail_with "gov $command is wider than $columns: $(cat "$TEST_DIR/lines")"
    ! grep -q $'\x1b' "$TEST_DIR/lines" || fail_with "colour on a terminal that has none"
  done
done
in_terminal 300 env TERM=dumb gov help install
[ "$(widest)" -le 100 ] || fail_with "lines that are too long to read"
in_terminal 70 env TERM=dumb gov why
grep -qE '^    decided$|decided$' "$TEST_DIR/lines" || fail_with "a cell is missing: $(cat "$TEST_DIR/lines")"

# Colour says nothing that the words do not.
in_terminal 80 env TERM=xterm gov list
grep -q $'\x1b\[1m\*  1.99.1.*current' "$TEST_DIR/lines" || fail_with "expected the current version in bold: $(cat -v "$TEST_DIR/lines")"
in_terminal 80 env TERM=xterm gov help list
grep -q $'\x1b\[1mUsage:' "$TEST_DIR/lines" || fail_with "expected headings in bold"
in_terminal 80 env TERM=xterm NO_COLOR=1 gov list
! grep -q $'\x1b' "$TEST_DIR/lines" || fail_with "NO_COLOR was not heard"
run env TERM=xterm gov list
! grep -q $'\x1b' "$stdout_file" || fail_with "colour in a pipe"

# Nothing is wrapped where a program reads.
run env COLUMNS=20 gov why
expect_stdout_has "$long/.go-version:1"
