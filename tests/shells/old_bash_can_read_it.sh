#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov.bash and path-hook.bash use nothing that bash 3.2, which macOS has, lacks. The tests of this folder run in a real one where
# GOV_TEST_BASH names it.
. "$(dirname "$0")/harness.sh"

newer=(
  'local -n' 'declare -[aAnlug]*[Anlug]' 'typeset -A' '\$\{[A-Za-z_]+@' '\$\{[A-Za-z_]+(\^|,)' 'mapfile' 'readarray'
  'EPOCH' 'BASH_ARGV0' 'coproc' '\|&' '&>>' 'read [^|]*-N' 'printf -v [a-z]*\[' 'shopt -s (globstar|lastpipe|inherit_errexit)'
  'local -( |;|$)' '\$\{[a-z_]+: -' ';;?&' '@\(' '\+\('
)
for file in gov.bash path-hook.bash; do
  for feature in "${newer[@]}"; do
    ! grep -nE -e "$feature" "$SHELL_FILES/$file" || fail_with "bash 3.2 lacks: $feature"
  done
  run "$TEST_BASH" -n "$SHELL_FILES/$file"
  expect_status 0
done
