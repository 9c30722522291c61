#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What people can set or get has its place in the documents, and links between documents lead somewhere. What they can
# type is asked of the program: tests/cli/documents_name_every_command.sh.
#
# usage: documents_are_complete.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

# Variables are read by their quoted names. Those of test builds are no user's.
variables() {
  grep -rhoE --include='*.cpp' --include='*.hpp' '"GOV_[A-Z_]+"' src shims | tr -d '"' | grep -v '^GOV_TEST_' | sort -u
}

# "code name" of each kind of error
exit_codes() { sed -nE 's/.*KindRow\{ErrorKind::[a-z_]+, ([0-9]+), "([a-z-]+)"\}.*/\1 \2/p' src/base/error.cpp; }

# has_word FILE WORD: not as a part of a longer word
has_word() { grep -qE -e "(^|[^A-Za-z0-9_-])$2($|[^A-Za-z0-9_-])" "$1"; }

check_variables() {
  local variable
  while read -r variable; do
    has_word docs/environment.md "$variable" || echo "docs/environment.md does not name $variable"
  done < <(variables)
}

check_exit_codes() {
  local code name
  while read -r code name; do
    grep -qE "^\| $code \| \`$name\` \|" docs/exit-codes.md || echo "docs/exit-codes.md has no row for $code, $name"
  done < <(exit_codes)
}

# "file target" of each link outside of code
links() {
  # shellcheck disable=SC2016  # the backticks are Markdown's
  find . \( -name .git -o -path ./build \) -prune -o -name '*.md' -print | sort | while read -r file; do
    awk '/^ *```/ { code = !code; next } !code' "$file" | sed 's/`[^`]*`//g' | grep -oE '\]\([^) ]+\)' |
      sed -E "s|^\]\((.*)\)\$|${file#./} \1|"
  done
}

check_links() {
  local file target
  while read -r file target; do
    case $target in *://* | mailto:* | '#'*) continue ;; esac
    [ -e "$(dirname "$file")/${target%%#*}" ] || echo "$file links to $target, which is not there"
  done < <(links)
}

# A pattern that no longer fits the sources would make this test approve of everything.
check_reading() {
  local list
  for list in variables exit_codes; do
    [ -n "$("$list")" ] || echo "this test finds no $list in the sources any more"
  done
}

{
  check_reading
  check_variables
  check_exit_codes
  check_links
} | (! grep .)
