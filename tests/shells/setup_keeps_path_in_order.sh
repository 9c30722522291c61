#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What `gov setup` writes keeps the shims where they belong on PATH, however often and after whatever it is read.
# shellcheck disable=SC2016  # the scripts are for the shells
. "$(dirname "$0")/harness.sh"
# shellcheck source=tests/lib/new_shell.sh
. "$SOURCE_DIR/tests/lib/new_shell.sh"

# Reading the files again, as nested shells do, adds nothing. A profile puts the shims in front again after the system
# moved them; an rc file leaves the order alone, and so does a profile where the hook or direnv put a Go in front. (The
# files are read by name: what the system's own profile does to PATH differs.)
# expect_path PATH_BEFORE PATH_AFTER FILE: in every shell that reads FILE
expect_path() {
  local NEW_PATH=$1 wanted=$2 file=$3 shell
  for shell in bash zsh sh; do
    case $shell$file in zsh.z* | bash.[!z]* | sh.profile) ;; *) continue ;; esac
    in_new "$shell" -c ". \"\$HOME/$file\"; . \"\$HOME/$file\"; echo \"\$PATH\""
    expect_stdout "$wanted"
  done
}
shims=$GOV_ROOT/shims
in_front=$shims:/usr/bin:/bin:$BIN_DIR
for file in .profile .zprofile; do
  expect_path /usr/bin:/bin "$in_front" $file
  expect_path "$in_front" "$in_front" $file
  expect_path "/usr/bin:$shims:/bin:$BIN_DIR" "$in_front" $file
  expect_path "/usr/bin:/bin:$BIN_DIR:$shims" "$in_front" $file
  expect_path "$(bin_of 1.99.2):$in_front" "$(bin_of 1.99.2):$in_front" $file
done
for file in .bashrc .zshrc; do
  expect_path /usr/bin:/bin "$in_front" $file
  expect_path "/usr/bin:/bin:$shims:$BIN_DIR" "/usr/bin:/bin:$shims:$BIN_DIR" $file
done
# A login fish adds what it misses of the system's folders behind them.
expect_fish_path() {
  local NEW_PATH=$1
  in_new fish "$3" 'string join : -- $PATH'
  case $stdout in "$2" | "$2":*) ;; *) fail_with "expected PATH to begin with $2" ;; esac
}
if command -v fish >/dev/null; then
  expect_fish_path /usr/bin:/bin "$in_front" -c
  expect_fish_path "/usr/bin:$shims:/bin:$BIN_DIR" "/usr/bin:$shims:/bin:$BIN_DIR" -c
  expect_fish_path "/usr/bin:$shims:/bin:$BIN_DIR" "$in_front" -lc
  expect_fish_path "/usr/bin:/bin:$BIN_DIR:$shims" "$in_front" -lc
  expect_fish_path "$(bin_of 1.99.2):$in_front" "$(bin_of 1.99.2):$in_front" -lc
fi
