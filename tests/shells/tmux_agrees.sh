#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# After `gov setup`, a window in a pinned directory of a tmux that was started elsewhere, and a login shell inside of that one,
# run the pinned Go, and the shims stand in PATH once.
. "$(dirname "$0")/harness.sh"
needs tmux
name=none shell=none
export GOV_ROOT="$HOME/.local/share/gov"
make_store
echo 1.99.2 >"$GOV_ROOT/default"
run gov setup --yes --shell bash --shell zsh --shell fish
expect_status 0
pin project 1.99.1
mkdir -p "$HOME/.config/fish" "$HOME/.local/share/fish/generated_completions"

# Shells say here that they have read their files, and commands that they have run. Both ends are held open, so that
# nobody waits for the other to open it.
mkfifo "$TEST_DIR/said"
exec 8<>"$TEST_DIR/said"
for file in .bashrc .zshrc .config/fish/config.fish; do
  echo "echo started >'$TEST_DIR/said'" >>"$HOME/$file"
done
# bash reads one file of these in a login shell.
echo ". '$HOME/.bashrc'" >>"$HOME/.profile"

# Each shell gets a server of its own: the one before may not have gone yet.
in_tmux() { env -i HOME="$HOME" TERM=xterm PATH="$START_PATH" SHELL="$shell" tmux -S "$TEST_DIR/tmux.$name" -f /dev/null "$@"; }
end_server() { in_tmux kill-server 2>/dev/null || :; }
trap 'status=$?; end_server; (exit "$status"); finish' EXIT

# wait_for WORD
wait_for() {
  local word
  read -r -t 60 word <&8 || fail_with "$shell: $1 was not said: $(in_tmux capture-pane -p)"
  [ "$word" = "$1" ] || fail_with "$shell: expected $1, heard $word"
}

# type_line LINE: into the window; fish, bash and zsh read it alike.
type_line() { in_tmux send-keys -l "$1" && in_tmux send-keys Enter; }

# expect_pinned NAME: what the shell in the window runs.
expect_pinned() {
  type_line "go version >'$TEST_DIR/$1.version'; printenv PATH >'$TEST_DIR/$1.path'; echo ran >'$TEST_DIR/said'"
  wait_for ran
  grep -q '^go version go1\.99\.1 ' "$TEST_DIR/$1.version" || fail_with "$shell, $1: $(cat "$TEST_DIR/$1.version")"
  [ "$(tr : '\n' <"$TEST_DIR/$1.path" | grep -cxF "$GOV_ROOT/shims")" = 1 ] || fail_with "$shell, $1: $(cat "$TEST_DIR/$1.path")"
  [ "$(tr : '\n' <"$TEST_DIR/$1.path" | grep -cF "$GOV_ROOT/versions")" = 0 ] || fail_with "$shell, $1: $(cat "$TEST_DIR/$1.path")"
}

for name in $ALL_SHELLS; do
  shell=$(command -v "$name") || continue
  in_tmux new-session -d -x 200 -y 50 -c "$PWD"
  wait_for started
  in_tmux new-window -c "$PWD/project"
  wait_for started
  expect_pinned window
  type_line "$name -l"
  wait_for started
  expect_pinned nested
  end_server
done
