#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The kind of an error decides the exit code and nothing else. Only base/error (the codes) and report/error_text (how
# errors are shown) read it. Code that must choose gets an outcome that says so: PlanFailure::Cause, TransferProblem.
# Error::as() gives an error another kind.
#
# usage: error_kind_decides_exit_codes.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

readonly compared='[!=]= *(gov::)?ErrorKind::|ErrorKind::[a-z_]+ *[!=]=|case (gov::)?ErrorKind::'
# An error goes by such a name, or comes out of error(); a long chain of calls is broken before ".kind".
readonly read='(error|fail|reason|problem|refus)[A-Za-z_]*(\(\))?(\.|->)kind\b|^[[:space:]]*(\.|->)kind\b'

if find src shims -type f \( -name '*.cpp' -o -name '*.hpp' \) 2>/dev/null | sort |
  grep -vxE 'src/(base/error|report/error_text)\.(cpp|hpp)' |
  xargs grep -nE "$compared|$read" /dev/null; then
  echo "the kind of an error is for the exit code: let the function say what its caller may do"
  exit 1
fi
