# SPDX-License-Identifier: MIT
#
# gov setup makes zsh read the files $2..., as trace.bash does for
# bash.
setopt promptsubst
PS4=$'\n'"$1"'{%I|${PATH%%:*}|%x}'"$1"' '
set -x
for __gov_file in "${@[2,-1]}"; do
  [ ! -r "$__gov_file" ] || . "$__gov_file"
done
