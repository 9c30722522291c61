#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# setup writes the files that the shell reads: zsh knows a ZDOTDIR that .zshenv sets and does not export, and one that is
# inherited from it; fish knows where its folder is.
# shellcheck disable=SC2016  # the lines are for the shells
. "$(dirname "$0")/harness.sh"
needs zsh

block_in() { file_has "$1" ">>> gov >>>"; }
expect_block() { block_in "$1" || fail_with "expected gov's lines in $1"; }

mkdir -p "$HOME/.config/zsh"
echo 'ZDOTDIR=$HOME/.config/zsh; echo noise; echo "gov-1-1{/tmp}gov-1-1"' >"$HOME/.zshenv"
run gov setup --yes zsh
expect_status 0
expect_block "$HOME/.zshenv"
expect_block "$HOME/.config/zsh/.zprofile"
expect_block "$HOME/.config/zsh/.zshrc"
expect_missing "$HOME/.zshrc"
expect_missing "$HOME/.config/zsh/.zshenv"

# From inside such a shell, which exported it.
run gov setup --undo
expect_status 0
echo 'export ZDOTDIR=$HOME/.config/zsh' >"$HOME/.zshenv"
run env ZDOTDIR="$HOME/.config/zsh" gov setup --yes zsh
expect_status 0
expect_block "$HOME/.zshenv"
expect_missing "$HOME/.config/zsh/.zshenv"

# A ZDOTDIR that the session sets.
rm -rf "$HOME"
mkdir -p "$HOME/z"
run env ZDOTDIR="$HOME/z" gov setup --yes zsh
expect_status 0
for file in .zshenv .zprofile .zshrc; do expect_block "$HOME/z/$file"; done
expect_missing "$HOME/.zshenv"

# What it says may be no place for files, and it may say nothing.
for line in 'ZDOTDIR=relative' 'ZDOTDIR=$'"'/a\\nb'" 'exit 3' 'exec true' 'printf "%s" "$(head -c 100000 /dev/zero | tr "\0" x)"'; do
  rm -rf "$HOME"
  mkdir "$HOME"
  echo "$line" >"$HOME/.zshenv"
  run gov setup --yes zsh
  expect_block "$HOME/.zshrc"
  run gov setup --undo zsh
  expect_status 0
  [ "$(cat "$HOME/.zshenv")" = "$line" ] || fail_with "undo restores the file"
done

needs fish
rm -rf "$HOME"
mkdir "$HOME"
run env XDG_CONFIG_HOME="$HOME/it's \$c" gov setup --yes fish
expect_status 0
expect_block "$HOME/it's \$c/fish/conf.d/gov.fish"
