#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What people can type, set or get has its place in the documents, and links between documents lead somewhere.
#
# usage: documents_are_complete.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

grammar=src/cli/grammar.cpp

# "name alias", or "name -" without one: the rows of kCommands
commands() {
  sed -nE 's/^ *\{"([a-z-]+)", "([a-z-]*)", ".*/\1 \2-/p' "$grammar" | sed -E 's/([a-z])-$/\1/'
}

# Long flags where they are declared: "--from", "-q,--quiet"
flags() {
  grep -E 'add_option\(|add_flag\(|set_help_flag\(' "$grammar" | grep -oE '"(-[a-z],)?--[a-z-]+"' | grep -oE -e '--[a-z-]+' | sort -u
}

# Variables are read by their quoted names.
variables() { grep -rhoE --include='*.cpp' --include='*.hpp' '"GOV_[A-Z_]+"' src shims | tr -d '"' | sort -u; }

# "code name" of each kind of error
exit_codes() { sed -nE 's/.*KindRow\{ErrorKind::[a-z_]+, ([0-9]+), "([a-z-]+)"\}.*/\1 \2/p' src/base/error.cpp; }

# In the man page a hyphen that is typed is written \-
man_page() { sed 's/\\-/-/g; s/\\f[BIR]//g' docs/gov.1; }

# has_word FILE WORD: not as a part of a longer word
has_word() { grep -qE -e "(^|[^A-Za-z0-9_-])$2($|[^A-Za-z0-9_-])" "$1"; }

check_commands() {
  local name alias flag
  while read -r name alias; do
    grep -qx "## gov $name" docs/commands.md || echo "docs/commands.md has no section \"## gov $name\""
    has_word <(man_page) "gov $name" || echo "docs/gov.1 does not name gov $name"
    [ "$alias" != - ] || continue
    has_word docs/commands.md "gov $alias" || echo "docs/commands.md does not name gov $alias"
    has_word <(man_page) "gov $alias" || echo "docs/gov.1 does not name gov $alias"
  done < <(commands)
  while read -r flag; do
    has_word docs/commands.md "$flag" || echo "docs/commands.md does not name $flag"
    has_word <(man_page) "$flag" || echo "docs/gov.1 does not name $flag"
  done < <(flags)
}

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
  for list in commands flags variables exit_codes; do
    [ -n "$("$list")" ] || echo "this test finds no $list in the sources any more"
  done
}

{
  check_reading
  check_commands
  check_variables
  check_exit_codes
  check_links
} | (! grep .)
