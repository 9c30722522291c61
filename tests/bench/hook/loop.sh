# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# What a bash or zsh does COUNT times after reading the hook FILE, for the row `hook`. `prompts`: a prompt in DIRECTORY;
# `idle`: the same loop, in which a prompt does nothing; `moves`: a change into DIRECTORY and back, with a prompt for
# each; `bare`: those changes alone.
#
# usage: loop.sh FILE DIRECTORY prompts|idle|moves|bare COUNT
hook_file=$1 directory=$2 work=$3 count=$4
cd / || exit
# shellcheck source=/dev/null
. "$hook_file"
# zsh would run it after each cd, too.
# shellcheck disable=SC2034
chpwd_functions=()
prompt_hook=__gov_hook
if [ -n "${ZSH_VERSION-}" ]; then prompt_hook=__gov_precmd; fi
nothing() { :; }
stays=no
case $work in
  prompts | idle) stays=yes && cd "$directory" || exit ;;
esac
"$prompt_hook"
case $work in
  idle | bare) prompt_hook=nothing ;;
esac
i=0
while [ "$i" -lt "$count" ]; do
  i=$((i + 1))
  if [ "$stays" = yes ]; then
    "$prompt_hook"
  else
    cd "$directory" && "$prompt_hook"
    cd / && "$prompt_hook"
  fi
done
