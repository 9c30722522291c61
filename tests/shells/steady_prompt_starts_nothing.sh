#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A prompt where nothing changed starts no process, and neither does entering a directory whose version is installed and enough
# for go.mod; an answer of gov-hook is remembered, with `hook: path` for every pin.
. "$(dirname "$0")/harness.sh"
needs strace

# processes LINE...: how many processes a shell that is given these lines makes, its threads not counted.
processes() {
  SHELL_WRAPPER=(strace -f -qq -o "$TEST_DIR/trace" -e 'trace=clone,clone3,fork,vfork')
  type_in "$@"
  grep -E '(clone|clone3|fork|vfork)\(' "$TEST_DIR/trace" | grep -cv CLONE_THREAD || :
}

count() {
  pin project 1.99.1
  pin line 1.99
  mkdir -p project/a
  printf 'module m\n\ngo 1.98.0\n\ntoolchain go1.99.1\n' >project/go.mod
  local few many
  # The first start of a shell in a new home does more than later ones.
  processes true >/dev/null
  few=$(processes 'cd project')
  many=$(processes 'cd project' '' '' 'true' '' 'cd a' '' '' 'cd ..' '')
  [ "$many" = "$few" ] || fail_in_terminal "steady prompts started $((many - few)) processes"
  few=$(processes 'true')
  many=$(processes 'cd project' 'cd ..' 'cd project' 'cd ..' 'cd project' 'cd ..')
  if [ "$HOOK" = gov ]; then
    [ "$many" = "$few" ] || fail_in_terminal "three times in and out started $((many - few)) processes"
  else
    [ $((many - few)) = 1 ] || fail_in_terminal "three times in and out started $((many - few)) processes"
  fi
  many=$(processes 'cd line' 'cd ..' 'cd line' 'cd ..' 'cd line' 'cd ..')
  [ $((many - few)) = 1 ] || fail_in_terminal "three times in and out of a line started $((many - few)) processes"
}
strace -qq true 2>/dev/null || skip "strace cannot trace here"
with_each_hook count
