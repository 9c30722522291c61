#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What `gov setup` writes puts the shims first on PATH, however often and after whatever it is read; other entries stay.
# shellcheck disable=SC2016  # the scripts are for the shells
. "$(dirname "$0")/harness.sh"
# shellcheck source=tests/lib/new_shell.sh
. "$SOURCE_DIR/tests/lib/new_shell.sh"

# Reading the files again, as nested shells do, adds nothing. (The files are read by name: what the system's own profile
# does to PATH differs.)
# expect_path PATH_BEFORE PATH_AFTER FILE: in every shell that reads FILE
expect_path() {
  local NEW_PATH=$1 wanted=$2 file=$3 shell
  for shell in bash zsh sh; do
    case $shell$file in zsh.z* | bash.[!z]* | sh.profile) ;; *) continue ;; esac
    command -v "$shell" >/dev/null || continue
    in_new "$shell" -c ". \"\$HOME/$file\"; . \"\$HOME/$file\"; echo \"\$PATH\""
    expect_stdout "$wanted"
  done
}
shims=$GOV_ROOT/shims
in_front=$shims:/usr/bin:/bin:$BIN_DIR
for file in .profile .bashrc .zshenv .zprofile .zshrc; do
  expect_path /usr/bin:/bin "$in_front" $file
  expect_path "$in_front" "$in_front" $file
  expect_path "/usr/bin:$shims:/bin:$BIN_DIR" "$in_front" $file
  expect_path "/usr/bin:/bin:$BIN_DIR:$shims" "$in_front" $file
  expect_path "/usr/bin:$shims:/bin:$BIN_DIR:$shims" "$in_front" $file
done
# A login fish adds what it misses of the system's folders behind them.
expect_fish_path() {
  local NEW_PATH=$1
  in_new fish "$3" 'string join : -- $PATH'
  case $stdout in "$2" | "$2":*) ;; *) fail_with "expected PATH to begin with $2" ;; esac
}
if command -v fish >/dev/null; then
  for kind in -c -lc; do
    expect_fish_path /usr/bin:/bin "$in_front" $kind
    expect_fish_path "/usr/bin:$shims:/bin:$BIN_DIR" "$in_front" $kind
    expect_fish_path "/usr/bin:/bin:$BIN_DIR:$shims" "$in_front" $kind
  done
fi

# As on macOS: the system's profile, which moves everything of the user's back, comes between .zshenv and .zprofile.
if command -v zsh >/dev/null; then
  in_new zsh -f -c '. ~/.zshenv; PATH=/usr/bin:/bin:$PATH; . ~/.zprofile; echo "$PATH"'
  case $stdout in "$shims:"*) ;; *) fail_with "expected the shims first" ;; esac
fi
