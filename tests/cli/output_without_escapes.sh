#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# No terminal, NO_COLOR or a dumb terminal: no escape bytes; --quiet: no words at all.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
plain() { ! grep -q $'\x1b' "$stdout_file" "$stderr_file" || fail_with "escape bytes came"; }
TERM=xterm-256color run gov install 1.99.1
expect_status 0
expect_stdout
plain
TERM=xterm-256color run gov nonsense
plain
rm -rf "$GOV_ROOT"
run gov --quiet install 1.99.1
expect_stdout
[ ! -s "$stderr_file" ] || fail_with "it was not quiet"
run gov list --quiet
expect_stdout_has 1.99.1

command -v script >/dev/null || exit 0
for setting in TERM=dumb "TERM=xterm NO_COLOR=1"; do
  rm -rf "$GOV_ROOT"
  # shellcheck disable=SC2086  # two variables
  run env $setting script -qec "gov nonsense" typescript
  plain
done
run env TERM=dumb script -qec "gov install 1.99.1" typescript
expect_status 0
plain
