#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The hook writes nothing on standard output, not even from $(cd somewhere), and the status of the last command is
# still there behind it.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"

keep_status() {
  pin project 1.99.1
  pin missing 1.97.1
  local code='echo $?'
  [ "$SHELL_NAME" != fish ] || code='echo $status'
  type_in "sh -c 'exit 42'" "$code >\"\$SEEN/steady\"" "cd project; sh -c 'exit 43'" "$code >\"\$SEEN/changed\""
  [ "$(cat "$SEEN/steady")" = 42 ] || fail_in_terminal "the status in the steady state"
  [ "$(cat "$SEEN/changed")" = 43 ] || fail_in_terminal "the status after a change"
}
with_each_hook keep_status

# Without a terminal, standard output is a file that shows every byte.
print_nothing() {
  pin project 1.99.1
  pin missing 1.97.1
  local hook=__gov_hook
  [ "$SHELL_NAME" != zsh ] || hook=__gov_precmd
  [ "$SHELL_NAME" != fish ] || hook=__gov_prompt
  write_start_file
  # shellcheck disable=SC2046
  run $(shell_command) -c "cd project; $hook; cd ../missing; $hook; cd ..; $hook"
  expect_stdout
  # In zsh the message waits for a terminal.
  [ "$SHELL_NAME" = zsh ] || expect_stderr_has "gov: Go 1.97.1 is not installed"
}
with_each_hook print_nothing

substitute() {
  pin project 1.99.1
  pin missing 1.97.1
  local open='$('
  [ "$SHELL_NAME" != fish ] || open='('
  type_in "echo ${open}cd missing; echo only this) >\"\$SEEN/words\"" 2>/dev/null
  [ "$(cat "$SEEN/words")" = "only this" ] || fail_in_terminal "something got into the substitution"
  [ "$SHELL_NAME" = fish ] || [ "$(times_shown 'is not installed')" = 0 ] || fail_in_terminal "a subshell spoke"
}
with_each_hook substitute
