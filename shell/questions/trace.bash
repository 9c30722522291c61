# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# gov setup makes bash read the files $2... as at its start, and print before each command, between marks ($1): the line,
# the first folder on PATH, and the file. The files are read here, because bash ignores PS4 in the environment when it
# runs as root.
PS4=$'\n'"$1"'{${LINENO}|${PATH%%:*}|${BASH_SOURCE-}}'"$1"' '
set -x
for __gov_file in "${@:2}"; do
  # shellcheck disable=SC1090
  [ ! -r "$__gov_file" ] || . "$__gov_file"
done
