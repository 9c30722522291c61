#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# After writing, setup starts the shells and says, with file and line, what keeps them from gov's go. Exit code 20.
# shellcheck disable=SC2016  # the lines are for the shells
. "$(dirname "$0")/harness.sh"

other=$TEST_DIR/other/bin
mkdir -p "$other"
printf '#!/bin/sh\necho other\n' >"$other/go"
chmod +x "$other/go"

# with FILE LINE...: a fresh home with that file
with() {
  local file=$HOME/$1
  shift
  rm -rf "$HOME"
  mkdir -p "$(dirname "$file")"
  printf '%s\n' "$@" >"$file"
}
# expect_problem SHELL TEXT
expect_problem() {
  run gov setup --yes "$1"
  expect_status 20
  expect_stderr_has "$2"
}

# ---- bash --------------------------------------------------------------------------------------

with .profile 'echo hi' 'return 0'
expect_problem bash "a login bash does not find gov's go: ~/.profile:2 (return 0) ends that file above gov's lines"
with .bashrc 'f() { return 1; }' 'f || :' 'if true; then' '  return' 'fi'
expect_problem bash "an interactive bash does not find gov's go: ~/.bashrc:4 (return) ends that file"
# Other shells than interactive ones are served as well as bash allows.
with .bashrc '# ~/.bashrc' 'case $- in' '    *i*) ;;' '      *) return;;' 'esac'
run gov setup --yes bash
expect_status 0
if SSH_CLIENT=1 SHLVL=0 bash -c 'shopt -q login_shell; [ -n "$BASH_VERSION" ]' && file_has "$stderr_file" "note:"; then
  expect_stderr_has "\`ssh HOST COMMAND\` with bash does not find gov's go: ~/.bashrc:4 (*) return;;)"
fi
# A profile that was made later hides the one with the lines; the next setup sees it.
with .profile '# mine'
run gov setup --yes bash
expect_status 0
echo '# also mine' >"$HOME/.bash_profile"
run gov setup --yes bash
expect_status 0
file_has "$HOME/.bash_profile" '>>> gov >>>' || fail_with "bash reads .bash_profile now"
# Something else in front, later in the file or in a file that is read from it.
with .bashrc '# mine'
gov -q setup --yes bash 2>/dev/null
echo "export PATH=\"$other:\$PATH\"" >>"$HOME/.bashrc"
expect_problem bash "an interactive bash finds $other/go first: ~/.bashrc:6 (export PATH=\"$other:\$PATH\") puts that in front"
echo "PATH=$other:\$PATH" >"$HOME/extra"
with .bashrc '# mine'
gov -q setup --yes bash 2>/dev/null
printf '%s\n' 'add() {' "  PATH=$other:\$PATH" '}' >"$HOME/extra"
printf '%s\n' '. ~/extra' add >>"$HOME/.bashrc"
expect_problem bash ": ~/extra:2 (PATH=$other:\$PATH) puts that in front"
with .bashrc 'go() { echo mine; }'
expect_problem bash "has an alias or a function named go"
# It may end, become another program, or wait for ever.
with .bashrc 'exit 0'
expect_problem bash "an interactive bash ended before it could be asked; the last line that it read is ~/.bashrc:1 (exit 0)"
with .bashrc 'exec sleep 0'
expect_problem bash "an interactive bash ended before it could be asked; the last line that it read is ~/.bashrc:1 (exec sleep 0)"
# It may print and ask; there is nothing to read, and no terminal.
with .bashrc 'echo go; echo "{/bin/go}"; read -p "name? " x; read x </dev/tty; sleep 100 & yes | head -c 100000; printf "\033[31m"'
run gov setup --yes bash
expect_status 0

# ---- zsh ---------------------------------------------------------------------------------------

if command -v zsh >/dev/null; then
  with .zshrc 'return 0'
  expect_problem zsh "an interactive zsh does not load gov's hook: ~/.zshrc:1 (return 0) ends that file above gov's lines"
  with .zshenv '[[ -o interactive ]] || return'
  expect_problem zsh "\`zsh -c\` does not find gov's go: ~/.zshenv:1"
  with .zshrc '# mine'
  gov -q setup --yes zsh 2>/dev/null
  echo "path=($other \$path)" >>"$HOME/.zshrc"
  expect_problem zsh "an interactive zsh finds $other/go first: ~/.zshrc:6 (path=($other \$path)) puts that in front"
  # brew shellenv, evaluated below gov's lines in a profile
  with .zprofile '# mine'
  gov -q setup --yes zsh 2>/dev/null
  echo "eval \"\$(echo 'export PATH=$other:\$PATH')\"" >>"$HOME/.zprofile"
  expect_problem zsh "a login zsh finds $other/go first: ~/.zprofile:5 (eval "

  # Completion needs compinit, and above gov's lines.
  with .zshrc '# mine'
  run gov setup --yes zsh
  expect_status 0
  expect_stderr_has "note: TAB does not complete gov's commands: in ~/.zshrc, above gov's lines (line 2), there must be: autoload -Uz compinit && compinit"
  # What compinit leaves behind, because on a busy machine compinit itself takes seconds.
  completion_system='typeset -gA _comps; compdef() { _comps[$2]=$1 }'
  with .zshrc "$completion_system"
  run gov setup --yes zsh
  expect_status 0
  expect_stderr_lacks TAB
  with .zshrc '# mine'
  gov -q setup --yes zsh 2>/dev/null
  echo "$completion_system" >>"$HOME/.zshrc"
  run gov setup --yes zsh
  expect_stderr_has "TAB does not complete"
fi

# ---- fish --------------------------------------------------------------------------------------

if command -v fish >/dev/null; then
  with .config/fish/config.fish '# mine' "set -gx PATH $other \$PATH"
  expect_problem fish "a login fish finds $other/go first: ~/.config/fish/config.fish:2"
  mkdir -p "$HOME/sdk"
  cp "$other/go" "$HOME/sdk/"
  with .config/fish/conf.d/zz.fish 'fish_add_path ~/sdk'
  mkdir -p "$HOME/sdk"
  cp "$other/go" "$HOME/sdk/"
  run gov setup --yes fish
  expect_status 20
  expect_stderr_has " ~/.config/fish/conf.d/zz.fish:1 (fish_add_path ~/sdk)"
fi

# A shell that is not installed is set up, with a note that it was not tested.
with .bashrc '# mine'
run env SHELL=/bin/bash PATH="$BIN_DIR" gov setup --yes bash fish
expect_status 0
expect_stderr_has "fish is not installed and was not tested"
