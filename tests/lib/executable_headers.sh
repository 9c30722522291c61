# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# What the header of an executable file says, read by gov's own parser: for builds whose programs this machine cannot
# run. The parser is in the dev build.

readonly installed_programs=(bin/gov libexec/gov/gov-full libexec/gov/gov-shim libexec/gov/gov-hook)

# header_of FILE: a line as "mach-o darwin arm64 64 interpreter=- macos=11 uuid=yes signed=yes".
header_of() { build/dev/tests/support/header_of "$1" 2>&1; }

# check_headers STAGE EXPRESSION BUILD: one test for each program that is installed; EXPRESSION matches its whole line.
check_headers() {
  local program found
  for program in "${installed_programs[@]}"; do
    found=$(header_of "$3/$program")
    if printf '%s\n' "$found" | grep -qxE "$2"; then
      tally_pass "$1: ${program##*/} is a program for it"
    else
      tally_fail "$1: ${program##*/} is a program for it"
      echo "    its header says: $found"
    fi
  done
}
