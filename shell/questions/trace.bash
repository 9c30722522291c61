# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# gov setup has bash read the files $2 and on as it would at its start, and print in front of each command, with the mark
# $1: line, first folder on PATH, file. The files are read here, because bash takes no PS4 from the environment when it
# runs as root.
PS4=$'\n'"$1"'{${LINENO}|${PATH%%:*}|${BASH_SOURCE-}}'"$1"' '
set -x
for __gov_file in "${@:2}"; do
  # shellcheck disable=SC1090
  [ ! -r "$__gov_file" ] || . "$__gov_file"
done
