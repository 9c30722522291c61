#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov.bash uses nothing that bash 3.2, which macOS has, lacks. GOV_TEST_OLD_BASH names one to try it for real.
. "$(dirname "$0")/harness.sh"

newer=(
  'local -n' 'declare -[aAnlug]*[Anlug]' 'typeset -A' '\$\{[A-Za-z_]+@' '\$\{[A-Za-z_]+(\^|,)' 'mapfile' 'readarray'
  'EPOCH' 'BASH_ARGV0' 'coproc' '\|&' '&>>' 'read [^|]*-N' 'printf -v [a-z]*\[' 'shopt -s (globstar|lastpipe|inherit_errexit)'
  'local -( |;|$)' '\$\{[a-z_]+: -' ';;?&' '\+=\('
)
# What asks for the version first may use what came with it.
sed '/^if ((BASH_VERSINFO/,/^fi$/s/.*//' "$SHELL_FILES/gov.bash" >asks_for_nothing_newer
for feature in "${newer[@]}"; do
  ! grep -nE -e "$feature" asks_for_nothing_newer || fail_with "bash 3.2 lacks: $feature"
done

[ -n "${GOV_TEST_OLD_BASH-}" ] || exit 0
run "$GOV_TEST_OLD_BASH" -n "$SHELL_FILES/gov.bash"
expect_status 0
