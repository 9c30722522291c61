#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The hook goes behind what is there, in every shape a list of hooks can have, and only once.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"

with_prompt_command() {
  BEFORE_HOOK=$1
  AFTER_HOOK=${2-}
  type_in 'cd project' 'see inside' 'printf "%s\n" "${PROMPT_COMMAND[@]}" >"$SEEN/hooks"'
  expect_go inside 1.99.1
  [ "$(grep -c __gov_hook "$SEEN/hooks")" = 1 ] || fail_in_terminal "the hook belongs there once: $(cat "$SEEN/hooks")"
}

bash_hooks() {
  pin project 1.99.1
  local again="source '$SHELL_FILES/gov.bash'"
  with_prompt_command '' "$again"
  for existing in 'PROMPT_COMMAND="one=1"' 'PROMPT_COMMAND="one=1; "' 'PROMPT_COMMAND="one=1 # why"' 'PROMPT_COMMAND=(one=1 two=2)' \
    'PROMPT_COMMAND=(one=1)' $'PROMPT_COMMAND="one=1\n"'; do
    with_prompt_command "$existing" "$again"
    grep -q one=1 "$SEEN/hooks" || fail_in_terminal "the hook of before is gone: $existing"
  done
  # Prompts that take the place of everything run what they found, as starship does.
  with_prompt_command '' 'kept=$PROMPT_COMMAND; prompt() { eval "$kept"; PS1='\''ready$$.$((++ready))> '\''; }; PROMPT_COMMAND="prompt # __gov_hook"'
}
ONLY_SHELLS=bash with_each_shell bash_hooks

zsh_hooks() {
  pin project 1.99.1
  BEFORE_HOOK='precmd() { : }; other() { other_ran=yes }; precmd_functions=(other); chpwd_functions=(other)'
  AFTER_HOOK="source '$SHELL_FILES/gov.zsh'"
  type_in 'cd project' 'see inside' 'print -r -- "$precmd_functions / $chpwd_functions / $other_ran" >"$SEEN/hooks"'
  expect_go inside 1.99.1
  [ "$(cat "$SEEN/hooks")" = "other __gov_precmd / other __gov_chpwd / yes" ] || fail_in_terminal "$(cat "$SEEN/hooks")"
}
ONLY_SHELLS=zsh with_each_shell zsh_hooks

# A later line that throws all hooks away takes the prompt's, and nothing breaks; reading the file again brings it back. In
# zsh the change of directory is still noticed, and in fish a new prompt is no new list of hooks.
lose_the_prompt() {
  pin project 1.99.1
  case $SHELL_NAME in
    bash) AFTER_HOOK='PROMPT_COMMAND=other=1' ;;
    zsh) AFTER_HOOK='precmd_functions=(); precmd() { other=1 }' ;;
    fish) AFTER_HOOK='function fish_prompt; echo -n "ready$fish_pid.$ready> "; end' ;;
  esac
  type_in 'cd project' 'see inside' "source '$SHELL_FILES/gov.$SHELL_NAME'" 'see again' 'cd ..' 'see left'
  if [ "$SHELL_NAME" = bash ]; then expect_no_go inside; else expect_go inside 1.99.1; fi
  expect_go again 1.99.1
  expect_no_go left
}
with_each_shell lose_the_prompt

# Where a shell tells of a change of directory, the same line already has the right Go.
switch_at_once() {
  pin project 1.99.1
  type_in 'cd project; see inside'
  expect_go inside 1.99.1
}
ONLY_SHELLS="zsh fish" with_each_shell switch_at_once
