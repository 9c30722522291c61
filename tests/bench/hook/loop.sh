# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# What a bash or zsh does COUNT times after reading the hook FILE, for the row `hook`. `prompts`: a prompt in DIRECTORY;
# `moves`: a change into DIRECTORY and back, with a prompt for each; `bare`: those changes alone.
#
# usage: loop.sh FILE DIRECTORY prompts|moves|bare COUNT
hook_file=$1 directory=$2 work=$3 count=$4
cd / || exit
# shellcheck source=/dev/null
. "$hook_file"
# zsh would run it after each cd, too.
# shellcheck disable=SC2034
chpwd_functions=()
prompt_hook=__gov_hook
if [ -n "${ZSH_VERSION-}" ]; then prompt_hook=__gov_precmd; fi
[ "$work" != prompts ] || cd "$directory" || exit
"$prompt_hook"
[ "$work" != bare ] || prompt_hook=true
i=0
while [ "$i" -lt "$count" ]; do
  i=$((i + 1))
  if [ "$work" = prompts ]; then
    "$prompt_hook"
  else
    cd "$directory" && "$prompt_hook"
    cd / && "$prompt_hook"
  fi
done
