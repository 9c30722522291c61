#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A prompt where nothing changed starts no process; entering a pinned directory starts one, leaving none.
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
  mkdir -p project/a
  local few many
  # The first start of a shell in a new home does more than later ones.
  processes true >/dev/null
  few=$(processes 'cd project')
  many=$(processes 'cd project' '' '' 'true' '' 'cd a' '' '' 'cd ..' '')
  [ "$many" = "$few" ] || fail_in_terminal "steady prompts started $((many - few)) processes"
  few=$(processes 'true')
  many=$(processes 'cd project' 'cd ..' 'cd project' 'cd ..' 'cd project' 'cd ..')
  [ $((many - few)) -le 3 ] || fail_in_terminal "three times in and out started $((many - few)) processes"
  [ $((many - few)) -ge 1 ] || fail_in_terminal "the trace shows nothing"
}
strace -qq true 2>/dev/null || skip "strace cannot trace here"
with_each_shell count
