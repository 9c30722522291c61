#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `gov setup` adds one block to the right files, keeps a backup, does nothing the second time, and `--undo` gives every
# byte back.
. "$(dirname "$0")/harness.sh"

# Not what fish makes for itself when it is started.
files_of_home() { find . ! -type d ! -path '*/fish/fish_*' ! -path './.local/*' ! -path './.cache/*' "$@"; }
# shellcheck disable=SC2016  # for the inner shell
# snapshot NAME: names, kinds and bytes of all that is in HOME
snapshot() { (cd "$HOME" && files_of_home -exec sh -c 'for f; do echo "$f $(readlink "$f") $(od -An -c "$f" 2>&1)"; done' _ {} + | sort) >"$TEST_DIR/$1"; }
identities() { (cd "$HOME" && files_of_home -exec python3 -c '
import os, sys
for file in sys.argv[1:]:
    status = os.lstat(file)
    print(file, status.st_ino, status.st_mtime_ns, status.st_mode)' {} + | sort); }
# mode_of FILE: as -rw-r-----; `stat` is another program on macOS.
# shellcheck disable=SC2012  # one file whose name is known
mode_of() { ls -ld "$1" | cut -c 1-10; }

there_and_back() {
  local before
  snapshot before
  run gov setup --dry-run "$@"
  expect_status 0
  expect_stdout
  expect_stderr_has "  + # >>> gov >>>"
  expect_stderr_has "nothing was changed"
  snapshot after
  expect_same_content "$TEST_DIR/before" "$TEST_DIR/after"

  run gov setup --yes "$@"
  expect_status 0
  expect_stdout
  expect_stderr_has "  + # >>> gov >>>"
  before=$(identities)
  run gov setup --yes "$@"
  expect_status 0
  expect_stderr_has "everything is set up already"
  [ "$before" = "$(identities)" ] || fail_with "the second setup changed something"

  run gov setup --undo "$@"
  expect_status 0
  snapshot after
  expect_same_content "$TEST_DIR/before" "$TEST_DIR/after"
  run gov setup --undo "$@"
  expect_status 0
  expect_stderr_has "nothing of gov's"
}

all=(--shell bash --shell zsh --shell fish)

# Nothing there before.
there_and_back "${all[@]}"

# Without a final newline, CRLF, empty, bytes that are no text.
printf 'echo hi' >"$HOME/.bashrc"
printf 'a\r\nb\r\n' >"$HOME/.profile"
: >"$HOME/.zshrc"
printf '\377\376\001\n\n\n' >"$HOME/.zprofile"
mkdir -p "$HOME/.config/fish/conf.d"
printf 'set x 1' >"$HOME/.config/fish/conf.d/gov.fish"
chmod 640 "$HOME/.bashrc"
there_and_back "${all[@]}"
[ "$(mode_of "$HOME/.bashrc")" = -rw-r----- ] || fail_with "the mode changed"

# The backup is the file as it was, and a change that the user makes in between stays.
run gov setup --yes "${all[@]}"
backups=$GOV_ROOT/state/backups$HOME
printf 'echo hi' | cmp -s - "$backups/.bashrc" || fail_with "expected a backup of .bashrc"
[ "$(mode_of "$backups/.bashrc")" = -rw------- ] || fail_with "others can read the backup"
[ "$(mode_of "$HOME/.bashrc")" = -rw-r----- ] || fail_with "the mode changed"
expect_missing "$HOME/.config/fish/config.fish"
echo 'later=1' >>"$HOME/.bashrc"
run gov setup --undo "${all[@]}"
printf 'echo hi\nlater=1\n' | cmp -s - "$HOME/.bashrc" || fail_with "expected the user's lines and no others"
expect_file "$backups/.bashrc"
expect_missing "$backups/.zshrc"

# Links stay links, also one that leads nowhere yet.
rm -rf "$HOME"
mkdir -p "$HOME/dotfiles"
echo 'echo linked' >"$HOME/dotfiles/bashrc"
ln -s dotfiles/bashrc "$HOME/.bashrc"
ln -s dotfiles/new "$HOME/.profile"
there_and_back --shell bash
run gov setup --yes --shell bash
{ [ -L "$HOME/.bashrc" ] && [ -L "$HOME/.profile" ]; } || fail_with "a link was replaced"
file_has "$HOME/dotfiles/bashrc" ">>> gov >>>" || fail_with "the file behind the link has no block"
file_has "$HOME/dotfiles/new" ">>> gov >>>" || fail_with "the file behind the new link has no block"

# Odd places.
rm -rf "$HOME"
mkdir "$HOME"
export ZDOTDIR="$HOME/it's a \"dir\"" XDG_CONFIG_HOME="$HOME/my config"
there_and_back "${all[@]}"
run gov setup --yes "${all[@]}"
expect_file "$ZDOTDIR/.zshenv"
expect_file "$ZDOTDIR/.zshrc"
expect_file "$XDG_CONFIG_HOME/fish/conf.d/gov.fish"
expect_missing "$HOME/.zshrc"
expect_missing "$HOME/.config"

# A shorter block takes the place of the longer one, by option or by setting; and another hook.
run gov setup --yes --shims-only --shell zsh
expect_stderr_has "  - if"
! file_has "$ZDOTDIR/.zshrc" gov.zsh || fail_with "--shims-only leaves the hook out"
run gov setup --yes zsh
file_has "$ZDOTDIR/.zshrc" gov.zsh || fail_with "expected the hook again"
GOV_HOOK=none run gov setup --yes zsh
! file_has "$ZDOTDIR/.zshrc" gov.zsh || fail_with "the setting leaves the hook out"
run gov setup --yes --hook on zsh
expect_status 2
expect_stderr_has "it must be shims, path or none"
if [ -f "$SHELL_FILES/path-hook.zsh" ]; then
  run gov setup --yes --hook=path zsh
  expect_status 0
  file_has "$ZDOTDIR/.zshrc" path-hook.zsh || fail_with "expected the hook that puts the Go on PATH"
  ! file_has "$ZDOTDIR/.zshenv" path-hook || fail_with "a hook is for interactive shells"
fi
