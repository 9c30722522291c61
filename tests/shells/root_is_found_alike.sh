#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov, the shim and the hooks look for the store in the same place, whatever GOV_ROOT, XDG_DATA_HOME and HOME hold.
. "$(dirname "$0")/harness.sh"

# The hook keeps the place in a variable; "" where gov refuses it.
root_in_shell() {
  case $SHELL_NAME in
    bash) bash --noprofile --norc -i -c ". '$SHELL_FILES/gov.bash'; printf '%s\n' \"\$__gov_root\"" ;;
    zsh) zsh -f -i -c ". '$SHELL_FILES/gov.zsh'; printf '%s\n' \"\$__gov_root\"" ;;
    fish) fish -N -i -c "source '$SHELL_FILES/gov.fish'; printf '%s\n' \"\$__gov_root\"" ;;
  esac </dev/null 2>/dev/null
}

# check_root EXPECTED GOV_ROOT XDG_DATA_HOME HOME
check_root() {
  local found
  export GOV_ROOT=$2 XDG_DATA_HOME=$3 HOME=$4
  found=$("$BIN_DIR/gov" version --json 2>/dev/null | sed -n 's/^ *"root": "\(.*\)",*$/\1/p')
  [ "$found" = "$1" ] || fail_with "gov should find $1 for $2, $3, $4, and finds $found"
  found=$(root_in_shell)
  [ "$found" = "$1" ] || fail_with "$SHELL_NAME should find $1 for $2, $3, $4, and finds $found"
}

the_place_is_the_same() {
  local at=$PWD
  check_root "$at/own" "$at/own" "$at/data" "$at/home"
  check_root "$at/own" "$at/own//" "$at/data" "$at/home"
  check_root "$at/data/gov" "" "$at/data" "$at/home"
  check_root "$at/data/gov" "" "$at/data/" "$at/home"
  check_root "$at/home/.local/share/gov" "" "" "$at/home"
  check_root "$at/home/.local/share/gov" "" relative "$at/home"
  check_root "" relative "$at/data" "$at/home"
  check_root "" "$at/a:b" "$at/data" "$at/home"
  check_root "" "$at/../b" "$at/data" "$at/home"
  check_root "" "" relative relative
}

with_each_shell the_place_is_the_same
