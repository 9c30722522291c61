#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The hooks know ROOT by the place of their file, whatever GOV_ROOT, XDG_DATA_HOME and HOME hold, however it is spelled; a
# root that cannot stand in PATH is left alone.
. "$(dirname "$0")/harness.sh"

# path_in_shell FILE: PATH of a shell that has read it.
path_in_shell() {
  case $SHELL_NAME in
    bash) bash --noprofile --norc -i -c ". '$1'; printf '%s\n' \"\$PATH\"" ;;
    zsh) zsh -f -i -c ". '$1'; printf '%s\n' \"\$PATH\"" ;;
    fish) fish -N -i -c "source '$1'; string join : -- \$PATH" ;;
  esac </dev/null 2>/dev/null
}

# expect_root FILE ROOT
expect_root() {
  local found
  found=$(path_in_shell "$1/shell/$HOOK.$SHELL_NAME")
  [ "$found" = "${2:+$2/shims:}$START_PATH" ] || fail_with "$SHELL_NAME should find the root $2, and PATH is $found"
}

the_place_counts() {
  local at=$PWD
  mkdir -p "$at/own" "$at/a:b" "$at/a space"
  for root in own a:b 'a space'; do cp -R "$GOV_ROOT/shell" "$GOV_ROOT/shims" "$at/$root/"; done
  ln -s own link
  export GOV_ROOT=/elsewhere XDG_DATA_HOME=$at/snap HOME=/nonexistent
  expect_root "$at/own" "$at/own"
  expect_root "$at/link" "$at/link"
  expect_root "$at/a space" "$at/a space"
  expect_root "$at/a:b" ''
  cd own
  expect_root . "$at/own"
  cd shell
  expect_root ./.. "$at/own"
  cd ..
  GOV_ROOT=$TEST_DIR/root XDG_DATA_HOME='' HOME=$TEST_DIR/home
}
with_each_hook the_place_counts
