#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `gov setup --undo` takes gov's lines out of the files of every shell, whatever $SHELL is, and out of files that are read no
# longer; what an undo left that was killed goes with the next one.
. "$(dirname "$0")/harness.sh"

blocks() { grep -rlF '>>> gov >>>' "$HOME" || :; }

export SHELL=/bin/bash
run gov setup --yes bash zsh fish
expect_status 0
# A profile that came later, a folder of zsh's from another time.
mkdir -p "$HOME/z"
cp "$HOME/.profile" "$HOME/.bash_profile"
cp "$HOME/.zshrc" "$HOME/z/.zshrc"
run env ZDOTDIR="$HOME/z" gov setup --undo
expect_status 0
[ -z "$(blocks)" ] || fail_with "still there: $(blocks)"

# Only the named shells.
run gov setup --yes bash zsh
run gov setup --undo zsh
expect_status 0
[ "$(blocks | sort)" = "$(printf '%s\n' "$HOME/.bashrc" "$HOME/.profile")" ] || fail_with "still there: $(blocks)"
run gov setup --undo --dry-run
expect_stderr_has "  - # >>> gov >>>"
[ "$(blocks | wc -l)" -eq 2 ] || fail_with "a dry run changes nothing"

# A read-only file: nothing is changed, and the words are those of an undo.
chmod 444 "$HOME/.bashrc"
run gov setup --undo
expect_status 14
expect_stderr_has "remove the lines shown above"
expect_stderr_lacks "add the lines"
[ "$(blocks | wc -l)" -eq 2 ] || fail_with "all files or none"
chmod 644 "$HOME/.bashrc"
run gov setup --undo
expect_status 0

# Backups that say the same go, also those of an undo that was killed after the file was written; others are named.
echo '# mine' >"$HOME/.bashrc"
backups=$GOV_ROOT/state/backups$HOME
mkdir -p "$backups"
cp "$HOME/.bashrc" "$backups/.bashrc"
: >"$HOME/.bashrc.gov-new"
: >"$backups/.zshenv.gov-new"
: >"$HOME/.zshenv"
echo old >"$backups/.zshenv"
run gov setup --undo
expect_status 0
expect_stderr_has "kept $backups/.zshenv"
expect_missing "$backups/.bashrc"
expect_missing "$HOME/.bashrc.gov-new"
expect_missing "$backups/.zshenv.gov-new"
expect_file "$backups/.zshenv"

# A shell that nobody uses here is not started for this: it would make its folders.
rm -rf "$HOME"
mkdir "$HOME"
run gov setup --undo
expect_status 0
expect_empty "$HOME"
