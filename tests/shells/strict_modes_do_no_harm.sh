#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Options, aliases, functions and read-only variables of the user neither break the hook nor are broken by it: the
# Go changes, the prompt comes, and nobody complains.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"

expect_silence() {
  ! grep -aE 'gov|unbound|readonly|read-only|not found|error|syntax' "$TRANSCRIPT" | grep -avE 'cd project|/gov-test|see ' ||
    fail_in_terminal "it complains after: $1"
}

live_with() {
  local before=$1
  BEFORE_HOOK=$before AFTER_HOOK=${2-}
  type_in 'cd project' 'see inside' 'cd ..' 'see left'
  expect_go inside 1.99.1
  expect_no_go left
  expect_silence "$before"
}

either_shell() {
  pin project 1.99.1
  live_with 'set -u'
  live_with 'set -e'
  live_with 'set -eu; set -o noclobber; set -o noglob'
  live_with 'IFS=x'
  live_with "IFS='/:'"
  live_with "alias cd='cd ' read='false' test='false' local='false' export='false' unset='false' printf='false' builtin='false' return='false' true='false'" \
    'unalias cd read test local export unset printf builtin return true'
  live_with 'read() { false; }; printf() { echo no; }; true() { command false; }' 'unset -f read printf true'
  live_with 'readonly dir=2 file=3 entry=4 status_=5 text=6 result=7 rest=8 state=9'
  live_with 'set -a'
  live_with 'set -k'
  live_with '' "alias builtin='false' local='false' true='false'; unset PROMPT_DIRTRIM"
}
ONLY_SHELLS="bash zsh" with_each_hook either_shell

only_zsh() {
  pin project 1.99.1
  live_with 'setopt ksh_arrays sh_word_split glob_subst null_glob'
  live_with 'setopt warn_create_global warn_nested_var extended_glob'
  live_with 'setopt err_return posix_builtins no_unset no_multibyte'
  live_with 'typeset -U path'
}
ONLY_SHELLS=zsh with_each_shell only_zsh

only_bash() {
  pin project 1.99.1
  live_with 'set -o posix'
  live_with '' 'enable -n test [ printf true :'
  live_with 'shopt -s nullglob failglob extglob nocaseglob nocasematch 2>/dev/null'
}
ONLY_SHELLS=bash with_each_shell only_bash

read_only_path() {
  pin project 1.99.1
  BEFORE_HOOK='readonly PATH GOTOOLCHAIN'
  type_in 'cd project' 'see inside' 'cd ..' 'see left'
  expect_seen inside PATH "$START_PATH"
  expect_seen left PATH "$START_PATH"
  expect_silence "$BEFORE_HOOK"
}
ONLY_SHELLS="bash zsh" with_each_shell read_only_path

only_fish() {
  pin project 1.99.1
  live_with "set -g IFS ''"
  live_with 'function cd_; end; alias ls=true'
}
ONLY_SHELLS=fish with_each_shell only_fish
