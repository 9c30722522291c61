# SPDX-License-Identifier: MIT
#
# gov setup has zsh read the files $2 and on, as trace.bash has bash.
setopt promptsubst
PS4=$'\n'"$1"'{%I|${PATH%%:*}|%x}'"$1"' '
set -x
for __gov_file in "${@[2,-1]}"; do
  [ ! -r "$__gov_file" ] || . "$__gov_file"
done
