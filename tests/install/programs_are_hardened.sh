#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The headers of every program say that nothing is both writable and executable, and that what is set up at its start is
# read-only afterwards; those of a program with a loader, that it is loaded at a random address.
. "$(dirname "$0")/../cli/harness.sh"

needs readelf nm
[ "$(uname -s)" = Linux ] || skip "these are headers of ELF programs"
grep -q '^GOV_SANITIZERS:STRING=.' "$BUILD_DIR/CMakeCache.txt" && skip "a build for the sanitizers has checks of its own"

# expect_header PROGRAM PATTERN WHAT, in the headers and the dynamic section that readelf prints.
expect_header() { grep -qE "$2" <<<"$headers" || fail_with "$1: $3"; }
refuse_header() { ! grep -qE "$2" <<<"$headers" || fail_with "$1: $3"; }

for program in bin/gov libexec/gov/gov-full libexec/gov/gov-shim libexec/gov/gov-hook; do
  headers=$(readelf -hldW "$BUILD_DIR/$program")
  if grep -qE '^ +INTERP ' <<<"$headers"; then
    expect_header "$program" 'Type: +DYN' "it has a fixed address"
    expect_header "$program" 'NOW' "functions are bound while it runs, so their table stays writable"
  fi
  expect_header "$program" '^ +GNU_RELRO ' "no part of it becomes read-only after start-up"
  expect_header "$program" '^ +GNU_STACK .* RW ' "the stack is not marked as data"
  refuse_header "$program" '^ +(LOAD|GNU_STACK) .* (RWE|WE) ' "something is writable and executable"
  refuse_header "$program" 'TEXTREL' "its code is changed while it is loaded"
  [ "$(nm "$BUILD_DIR/$program" | grep -c __stack_chk_fail)" -gt 0 ] || fail_with "$program: no function guards its stack"
done
