# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# What the tests of the prompt hook source: the harness of tests/cli, a store with pretended Gos, and real shells in a
# terminal. A test writes one function that types lines and checks what was seen, and runs it with every shell:
#
#   the_promise() {
#     type_in 'cd project' 'see inside' 'cd ..' 'see outside'
#     expect_seen inside PATH "$(bin_of 1.99.1):$START_PATH"
#   }
#   with_each_shell the_promise
#
# In the shell, `see NAME` writes down the variables that the hook may touch, and which Go runs. `with_each_hook` does the same
# once more with `hook: path`.

# The bash that lines are typed into. The harness of tests/cli drops all variables.
TEST_BASH=${GOV_TEST_BASH:-bash}
. "$(dirname "${BASH_SOURCE[0]}")/../cli/harness.sh"

needs python3
SHELLS_FOLDER=$SOURCE_DIR/tests/shells
# With the names of the pin files in them.
SHELL_FILES=$BUILD_DIR/libexec/gov/shell
export SEEN=$TEST_DIR/seen
START_PATH=$PATH
ALL_SHELLS="bash zsh fish"
# shellcheck disable=SC2034  # for tests
readonly SHELLS_FOLDER SHELL_FILES SEEN START_PATH ALL_SHELLS

# ---- the store ---------------------------------------------------------------------------------

case $(uname -m) in
  aarch64 | arm64) host_arch=arm64 ;;
  *) host_arch=amd64 ;;
esac
HOST_PLATFORM=$(uname -s | tr '[:upper:]' '[:lower:]')-$host_arch

bin_of() { echo "$GOV_ROOT/versions/go$1.$HOST_PLATFORM/bin"; }

# make_go VERSION: as if gov had installed it.
make_go() {
  mkdir -p "$(bin_of "$1")"
  cp "$BUILD_DIR/tests/support/fake_go" "$(bin_of "$1")/go"
  cp "$BUILD_DIR/tests/support/fake_go" "$(bin_of "$1")/gofmt"
  echo "go$1" >"$(bin_of "$1")/../VERSION"
  mkdir -p "$GOV_ROOT/shims"
  ln -sf "$(bin_of "$1")/go" "$GOV_ROOT/shims/go$1"
}

make_store() {
  mkdir -p "$GOV_ROOT/shell" "$GOV_ROOT/shims"
  cp "$BUILD_DIR/libexec/gov/gov-hook" "$SHELL_FILES"/*hook.* "$SHELL_FILES"/gov.* "$GOV_ROOT/shell/"
  cp "$BUILD_DIR/libexec/gov/gov-shim" "$GOV_ROOT/shims/go"
  ln -f "$GOV_ROOT/shims/go" "$GOV_ROOT/shims/gofmt"
  ln -sf "$BIN_DIR/gov" "$GOV_ROOT/gov"
  make_go 1.99.1
  make_go 1.99.2
}
make_store

# pin FOLDER VERSION
pin() {
  mkdir -p "$1"
  echo "$2" >"$1/.go-version"
}

# ---- the shells --------------------------------------------------------------------------------

# What a user's start-up file holds besides the hook. BEFORE_HOOK and AFTER_HOOK are lines in the language of the
# shell; SHELL_WRAPPER stands before the shell's command. HOOK is the name of the file: gov, or path-hook for `hook: path`.
HOOK=gov
BEFORE_HOOK=
AFTER_HOOK=
SHELL_WRAPPER=()
SHELL_NAME=

write_bash_start() {
  cat <<'END'
see() {
  printf '%s\n' "PATH=${PATH-}" "GOTOOLCHAIN=${GOTOOLCHAIN-unset}" "GOV_GOTOOLCHAIN=${GOV_GOTOOLCHAIN-unset}" \
    "GOROOT=${GOROOT-unset}" "GOV_CURRENT=${GOV_CURRENT-unset}" "go=$(command -v go)" \
    "version=$(go version 2>/dev/null)" >|"$SEEN/$1"
}
ready=0
PS1='ready$$.$((++ready))> '
END
}

write_zsh_start() {
  write_bash_start
  echo 'setopt prompt_subst; unsetopt zle prompt_cr prompt_sp'
}

write_fish_start() {
  cat <<'END'
function see
    set -q GOTOOLCHAIN; and set -l toolchain $GOTOOLCHAIN; or set -l toolchain unset
    set -q GOV_GOTOOLCHAIN; and set -l ours $GOV_GOTOOLCHAIN; or set -l ours unset
    set -q GOROOT; and set -l goroot $GOROOT; or set -l goroot unset
    printf '%s\n' "PATH="(string join : -- $PATH) "GOTOOLCHAIN=$toolchain" "GOV_GOTOOLCHAIN=$ours" \
        "GOROOT=$goroot" "GOV_CURRENT=$GOV_CURRENT" "go="(command -v go) "version="(go version 2>/dev/null; or echo) >$SEEN/$argv[1]
end
set -g ready 0
set -g fish_greeting
function count_prompts --on-event fish_prompt
    set -g ready (math $ready + 1)
end
function fish_prompt
    echo -n "ready$fish_pid.$ready> "
end
END
}

start_file() {
  case $SHELL_NAME in
    bash) echo "$HOME/.bashrc" ;;
    zsh) echo "$HOME/.zshrc" ;;
    fish) echo "$HOME/.config/fish/config.fish" ;;
  esac
}

write_start_file() {
  local file
  file=$(start_file)
  mkdir -p "${file%/*}"
  {
    "write_${SHELL_NAME}_start"
    printf '%s\n' "$BEFORE_HOOK" "source '$GOV_ROOT/shell/$HOOK.$SHELL_NAME'" "$AFTER_HOOK"
  } >"$file"
}

shell_command() {
  case $SHELL_NAME in
    bash) echo "$TEST_BASH" --noprofile --noediting -i ;;
    zsh) echo zsh -i ;;
    fish) echo fish -i ;;
  esac
}

# type_in LINE...: a fresh interactive shell of the current kind gets these lines, one per prompt. What its terminal
# showed is in $TRANSCRIPT.
TRANSCRIPT=$TEST_DIR/transcript
type_in() {
  local status=0
  write_start_file
  [ -d "$SEEN" ] || mkdir -p "$SEEN"
  # shellcheck disable=SC2046  # the words of the command
  printf '%s\n' "$@" | "$SHELLS_FOLDER/type_lines" "$TRANSCRIPT" \
    "${SHELL_WRAPPER[@]+"${SHELL_WRAPPER[@]}"}" $(shell_command) || status=$?
  [ "$status" -eq 0 ] || fail_in_terminal "$SHELL_NAME did not show a prompt again"
}

# with_each_shell FUNCTION: in an empty folder and with a fresh home for each that is installed.
with_each_shell() {
  local shells=${ONLY_SHELLS:-$ALL_SHELLS} start=$PWD
  for SHELL_NAME in $shells; do
    command -v "$SHELL_NAME" >/dev/null || continue
    rm -rf "$SEEN" "$HOME" "${start:?}/$SHELL_NAME"
    # Where this folder is, fish does not make one in the background.
    mkdir -p "$SEEN" "$HOME/.local/share/fish/generated_completions" "$start/$SHELL_NAME"
    cd "$start/$SHELL_NAME"
    BEFORE_HOOK='' AFTER_HOOK='' SHELL_WRAPPER=()
    "$1"
    cd "$start"
  done
}

# with_each_hook FUNCTION: likewise, with both hooks.
with_each_hook() {
  for HOOK in path-hook gov; do with_each_shell "$1"; done
}

# ---- expectations ------------------------------------------------------------------------------

fail_in_terminal() {
  echo "the terminal of $SHELL_NAME showed:"
  cat -v "$TRANSCRIPT" | sed 's/^/  | /'
  fail_with "$SHELL_NAME: $1"
}

# read_seen NAME VARIABLE: into $seen_value, without a process.
read_seen() {
  local line
  seen_value=
  [ -f "$SEEN/$1" ] || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    [[ $line != "$2="* ]] || seen_value=${line#*=}
  done <"$SEEN/$1"
}
seen() { read_seen "$@" && echo "$seen_value"; }

# expect_seen NAME VARIABLE VALUE
expect_seen() {
  [ -f "$SEEN/$1" ] || fail_in_terminal "nothing was seen at $1"
  read_seen "$1" "$2"
  [ "$seen_value" = "$3" ] || fail_in_terminal "at $1 expected $2=$3, seen $seen_value"
}

# expect_go NAME VERSION: this version runs and the prompt may show it. In front of the PATH that the shell started with are
# the shims, and with `hook: path` the folder of that Go before them.
expect_go() {
  local front=$GOV_ROOT/shims
  [ "$HOOK" = gov ] || front=$GOV_ROOT/versions/go$2.$HOST_PLATFORM/bin:$front
  expect_seen "$1" PATH "$front:$START_PATH"
  expect_seen "$1" GOV_CURRENT "$2"
  expect_version "$1" "$2"
}
# expect_no_go NAME: nothing is chosen, and only the shims are in front of PATH.
expect_no_go() {
  expect_seen "$1" PATH "$GOV_ROOT/shims:$START_PATH"
  expect_seen "$1" GOV_CURRENT ""
}
# expect_version NAME VERSION: `go` ran this one.
expect_version() { expect_seen "$1" version "go version go$2 ${HOST_PLATFORM/-//}"; }

# times_shown TEXT: lines of the terminal that hold it.
times_shown() { grep -caF -e "$1" "$TRANSCRIPT" || :; }
