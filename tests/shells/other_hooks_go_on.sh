#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The hook comes before the prompt is computed, once, in every shape that a list of hooks can have, and those of others go on:
# they see the status of the last command, and neither they nor traps of the user's notice it.
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
  local again="source '$GOV_ROOT/shell/gov.bash'"
  with_prompt_command '' "$again"
  for existing in 'PROMPT_COMMAND="one=1"' 'PROMPT_COMMAND="one=1; "' 'PROMPT_COMMAND="one=1 # why"' 'PROMPT_COMMAND=(one=1 two=2)' \
    'PROMPT_COMMAND=(one=1)' $'PROMPT_COMMAND="one=1\n"'; do
    with_prompt_command "$existing" "$again"
    grep -q one=1 "$SEEN/hooks" || fail_in_terminal "the hook of before is gone: $existing"
  done
  # direnv has spoken before.
  with_prompt_command '_direnv_hook() { return $?; }; PROMPT_COMMAND="_direnv_hook;one=1"' "$again"
  [ "$(head -n 1 "$SEEN/hooks")" = _direnv_hook ] || fail_in_terminal "direnv belongs first: $(cat "$SEEN/hooks")"
  # Read-only, the variable stays.
  BEFORE_HOOK='readonly PROMPT_COMMAND=one=1' AFTER_HOOK=''
  type_in 'see inside'
  expect_seen inside PATH "$GOV_ROOT/shims:$START_PATH"
  [ "$(times_shown readonly)" = 0 ] || fail_in_terminal "it complains"
}
ONLY_SHELLS=bash with_each_shell bash_hooks

# A prompt that is computed in PROMPT_COMMAND, as Starship does, above and below: it has the version and the status.
bash_prompt() {
  pin project 1.99.1
  local prompt='compute() { shown=$?/$GOV_CURRENT/$(go version | cut -d" " -f3); PS1='\''ready$$.$((++ready))> '\''; }'
  for order in above below; do
    BEFORE_HOOK='' AFTER_HOOK=''
    if [ $order = above ]; then
      BEFORE_HOOK="$prompt; PROMPT_COMMAND=compute"
    else
      AFTER_HOOK="$prompt; kept=\$PROMPT_COMMAND; all() { local s=\$?; back() { return \$s; }; back; eval \"\$kept\"; back; compute; }; PROMPT_COMMAND='all # __gov_hook'"
    fi
    type_in 'cd project; (exit 42)' 'echo "$shown" >"$SEEN/shown"'
    [ "$(cat "$SEEN/shown")" = 42/1.99.1/go1.99.1 ] || fail_in_terminal "$order: the prompt shows $(cat "$SEEN/shown")"
  done
}
ONLY_SHELLS=bash with_each_shell bash_prompt

# Lists of functions, as bash-preexec has: the hook takes its place there, and PROMPT_COMMAND stays theirs.
bash_lists() {
  pin project 1.99.1
  BEFORE_HOOK='bash_preexec_imported=defined; precmd_functions=(mine); mine() { mine_ran=$GOV_CURRENT; }
run_all() { local f s=$?; set_back() { return $s; }; for f in "${precmd_functions[@]}"; do set_back; "$f"; done; set_back; }
PROMPT_COMMAND=run_all'
  AFTER_HOOK="source '$GOV_ROOT/shell/gov.bash'"
  type_in 'cd project' 'see inside' 'echo "${precmd_functions[*]} / $PROMPT_COMMAND / $mine_ran" >"$SEEN/hooks"'
  expect_go inside 1.99.1
  [ "$(cat "$SEEN/hooks")" = '__gov_precmd mine / run_all / 1.99.1' ] || fail_in_terminal "$(cat "$SEEN/hooks")"
}
ONLY_SHELLS=bash with_each_shell bash_lists

# bash-preexec belongs at the end of a start-up file, and runs its list before what PROMPT_COMMAND held. From the second prompt
# on the hook is the first of that list.
bash_lists_from_below() {
  pin project 1.99.1
  AFTER_HOOK='bash_preexec_imported=defined; precmd_functions=(mine); mine() { mine_saw=$GOV_CURRENT; }
run_all() { local f s=$?; set_back() { return $s; }; for f in "${precmd_functions[@]}"; do set_back; "$f"; done; set_back; }
PROMPT_COMMAND="run_all
$PROMPT_COMMAND"'
  type_in 'cd project; (exit 42)' 'echo "$?" >"$SEEN/status"; see inside' \
    'echo "${precmd_functions[*]} / $mine_saw" >"$SEEN/hooks"' 'cd ..' 'echo "[$mine_saw]" >"$SEEN/left"'
  expect_go inside 1.99.1
  [ "$(cat "$SEEN/status")" = 42 ] || fail_in_terminal "the status is lost"
  [ "$(cat "$SEEN/hooks")" = '__gov_precmd mine / 1.99.1' ] || fail_in_terminal "$(cat "$SEEN/hooks")"
  [ "$(cat "$SEEN/left")" = '[]' ] || fail_in_terminal "the list saw the version that was left: $(cat "$SEEN/left")"
}
ONLY_SHELLS=bash with_each_shell bash_lists_from_below

# An editor's integration puts PROMPT_COMMAND aside and runs it; reading the start-up file again adds nothing to it.
bash_put_aside() {
  pin project 1.99.1
  AFTER_HOOK='__vsc_original_prompt_command=$PROMPT_COMMAND
aside() { local c; for c in "${__vsc_original_prompt_command[@]}"; do eval "$c"; done; in_command=0; }
PROMPT_COMMAND=aside; started() { if [ "$in_command" = 0 ]; then in_command=1; echo started; fi; }; trap started DEBUG'
  type_in 'cd project' ". '$GOV_ROOT/shell/gov.bash'" 'see inside' 'echo "$PROMPT_COMMAND" >"$SEEN/hooks"'
  expect_go inside 1.99.1
  [ "$(cat "$SEEN/hooks")" = aside ] || fail_in_terminal "$(cat "$SEEN/hooks")"
  [ "$(times_shown started)" -le 7 ] || fail_in_terminal "the prompt counts as a command"
}
ONLY_SHELLS=bash with_each_shell bash_put_aside

# A failed command is trapped once, and none of the hook's is; `set -x` shows two lines of it.
traps() {
  pin project 1.99.1
  case $SHELL_NAME in
    bash) AFTER_HOOK="count=0; trap 'count=\$((count + 1))' ERR" ;;
    zsh) AFTER_HOOK='count=0; TRAPZERR() { count=$((count + 1)); }' ;;
  esac
  mkdir -p missing
  echo 1.97.1 >missing/.go-version
  type_in 'cd project' true 'cd ../missing' 'cd ..' 'export PATH="$PATH:/nowhere"' 'echo "$count" >"$SEEN/none"' false 'echo "$count" >"$SEEN/one"' \
    'set -E 2>/dev/null; cd project' 'cd ..' 'echo "$count" >"$SEEN/still_one"'
  [ "$(cat "$SEEN/none")/$(cat "$SEEN/one")/$(cat "$SEEN/still_one")" = 0/1/1 ] ||
    fail_in_terminal "trapped: $(cat "$SEEN/none") $(cat "$SEEN/one") $(cat "$SEEN/still_one")"
  AFTER_HOOK='mark() { :; }'
  type_in 'set -x; cd project' 'mark a' 'mark b' 'set +x'
  [ "$(sed '1,/mark a$/d; /mark b$/,$d' "$TRANSCRIPT" | grep -c '^+.*\(gov\|case\)')" -le 3 ] || fail_in_terminal "set -x shows too much"
}
ONLY_SHELLS="bash zsh" with_each_shell traps

zsh_hooks() {
  pin project 1.99.1
  BEFORE_HOOK='precmd() { : }; other() { other_ran=$GOV_CURRENT }; precmd_functions=(_direnv_hook other); _direnv_hook() { : }'
  AFTER_HOOK="source '$GOV_ROOT/shell/gov.zsh'"
  type_in 'cd project' 'see inside' 'print -r -- "$precmd_functions / $other_ran" >"$SEEN/hooks"'
  expect_go inside 1.99.1
  [ "$(cat "$SEEN/hooks")" = "_direnv_hook __gov_precmd other / 1.99.1" ] || fail_in_terminal "$(cat "$SEEN/hooks")"
}
ONLY_SHELLS=zsh with_each_shell zsh_hooks

# A prompt that holds the terminal while zsh starts, as Powerlevel10k's instant prompt does, sees no output of the hook; the
# message comes when the terminal is free.
zsh_instant_prompt() {
  pin project 1.97.1
  BEFORE_HOOK="exec 7>&2 2>'$SEEN/held'; free() { exec 2>&7; precmd_functions=(\${precmd_functions:#free}) }"
  AFTER_HOOK='precmd_functions+=(free)'
  cd project
  type_in true true
  cd ..
  [ ! -s "$SEEN/held" ] || fail_in_terminal "output while the terminal is held: $(cat "$SEEN/held")"
  [ "$(times_shown 'gov: Go 1.97.1 is not installed')" = 1 ] || fail_in_terminal "the message belongs there once"
  # It is dropped when the directory is left before.
  cd project
  type_in 'cd ..' true
  cd ..
  [ "$(times_shown 'gov: Go 1.97.1 is not installed')" = 0 ] || fail_in_terminal "the message is about another directory"
}
ONLY_SHELLS=zsh with_each_shell zsh_instant_prompt

# A later line that throws all hooks away takes this one with it, and nothing breaks; reading the file again brings it back.
# In fish a new prompt is no new list of hooks.
lose_the_prompt() {
  pin project 1.99.1
  case $SHELL_NAME in
    bash) AFTER_HOOK='PROMPT_COMMAND=other=1' ;;
    zsh) AFTER_HOOK='precmd_functions=(); precmd() { other=1 }' ;;
    fish) AFTER_HOOK='function fish_prompt; echo -n "ready$fish_pid.$ready> "; end' ;;
  esac
  type_in 'cd project' 'see inside' "source '$GOV_ROOT/shell/gov.$SHELL_NAME'" 'see again' 'cd ..' 'see left'
  expect_version inside 1.99.1
  expect_go again 1.99.1
  expect_no_go left
}
with_each_shell lose_the_prompt

# With `hook: path`, where a shell tells of a change of directory, the same line already has the right Go.
switch_at_once() {
  pin project 1.99.1
  type_in 'cd project; see inside'
  expect_go inside 1.99.1
}
HOOK=path-hook
ONLY_SHELLS="zsh fish" with_each_shell switch_at_once
