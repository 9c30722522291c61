#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# TAB in real bash, zsh and fish: commands, flags, installed and known versions, processors, names, files and programs.
. "$(dirname "$0")/harness.sh"

make_go 1.24.9
mv "$GOV_ROOT/versions/go1.24.9.$HOST_PLATFORM" "$GOV_ROOT/versions/go1.24.9.${HOST_PLATFORM%-*}-s390x"
make_go 1.24.9
run gov alias work 1.99
run gov link sdk "$GOV_ROOT/versions/go1.99.1.$HOST_PLATFORM"
expect_status 0
mkdir -p files/folder "$TEST_DIR/bin"
: >"files/an archive.tar.gz"
cp "$BUILD_DIR/tests/support/fake_go" "$TEST_DIR/bin/a-program-of-its-own"
export PATH="$PATH:$TEST_DIR/bin"
cd files

# ---- keys --------------------------------------------------------------------------------------

TAB=$'\t' TO_THE_START=$'\001' ALL_OF_THEM=$'\033*' LIST=$'\030l'

# How the shells get the completion: a line of the start-up file.
completion_line() {
  case $SHELL_NAME in
    fish) echo 'gov completion fish | source' ;;
    *) echo "eval \"\$(gov completion $SHELL_NAME)\"" ;;
  esac
}

# `show` writes down the words it gets. The prompt counts in a hook, because line editors draw it more than once.
# shellcheck disable=SC2016,SC2028  # for the shells
write_start_with_keys() {
  case $SHELL_NAME in
    bash) echo 'bind "set bell-style none"; count() { PS1="ready$$.$((++ready))> "; }; PROMPT_COMMAND=count' ;;
    zsh)
      echo 'precmd() { PS1="ready$$.$((++ready))> "; }; unsetopt prompt_cr prompt_sp beep'
      echo "bindkey -e; bindkey '^Xl' list-choices; autoload -Uz compinit; compinit -u -d '$TEST_DIR/zcompdump'"
      ;;
    fish) write_fish_start && echo 'function show; printf "%s\n" $argv >$SEEN/words; end' ;;
  esac
  [ "$SHELL_NAME" = fish ] || echo 'ready=0; show() { printf "%s\n" "$@" >|"$SEEN/words"; }'
  completion_line
}

# press KEYS: typed after the first prompt of a new shell.
press() {
  local status=0
  mkdir -p "$SEEN" "$(dirname "$(start_file)")"
  : >"$SEEN/words"
  write_start_with_keys >"$(start_file)"
  printf '%s' "$1" | "$SHELLS_FOLDER/type_lines" "$TRANSCRIPT" "$SHELL_NAME" -i || status=$?
  [ "$status" -eq 0 ] || fail_in_terminal "no prompt came back after: $1"
}

# expect_completed TYPED WORD...: what TAB made of it.
expect_completed() {
  press "$1$TAB${TO_THE_START}show "
  shift
  # zsh takes the / behind a folder away again.
  [ "$(sed 's|/$||' "$SEEN/words")" = "$(printf '%s\n' "$@")" ] ||
    fail_in_terminal "expected: $*; came: $(tr '\n' ' ' <"$SEEN/words")"
}

one_of_each() {
  expect_completed 'gov uninst' gov uninstall
  expect_completed 'gov -q list-re' gov -q list-remote
  expect_completed 'gov help compl' gov help completion
  expect_completed 'gov install --fr' gov install --from
  expect_completed 'gov install --from an' gov install --from 'an archive.tar.gz'
  expect_completed 'gov install ./an' gov install './an archive.tar.gz'
  expect_completed 'gov install 1.13beta' gov install 1.13beta1
  expect_completed 'gov install 1.22.5/ris' gov install 1.22.5/riscv64
  expect_completed 'gov uninstall 1.24.9/' gov uninstall 1.24.9/s390x
  expect_completed 'gov local wo' gov local work
  expect_completed 'gov shell sd' gov shell sdk
  expect_completed 'gov link new fol' gov link new folder
  expect_completed 'gov which gof' gov which gofmt
  expect_completed 'gov setup --shell zs' gov setup --shell zsh
  expect_completed 'gov exec 1.99 -- a-program-of' gov exec 1.99 -- a-program-of-its-own
  expect_completed 'gov exec 1.99 -- go an' gov exec 1.99 -- go 'an archive.tar.gz'
}
for SHELL_NAME in $ALL_SHELLS; do
  ! command -v "$SHELL_NAME" >/dev/null || one_of_each
done

# ---- several that fit --------------------------------------------------------------------------

SHELL_NAME=bash
press "gov uninstall $ALL_OF_THEM${TO_THE_START}show "
[ "$(tr '\n' ' ' <"$SEEN/words")" = "gov uninstall 1.99.2 1.99.1 1.24.9 1.24.9/s390x " ] ||
  fail_in_terminal "expected what is installed, newest first"

SHELL_NAME=fish
if command -v fish >/dev/null; then
  press 'show (complete -C "gov which ")'
  [ "$(cat "$SEEN/words")" = $'go\tthe go command\ngofmt\tthe formatter' ] || fail_in_terminal "expected descriptions"
fi

SHELL_NAME=zsh
command -v zsh >/dev/null || exit 0
press "gov which $LIST${TO_THE_START}: "
[ "$(times_shown 'the formatter')" -gt 0 ] || fail_in_terminal "expected descriptions"

# From a folder of functions, as packages have it, the first TAB already answers.
mkdir "$TEST_DIR/functions"
cp "$SOURCE_DIR/completions/_gov" "$TEST_DIR/functions/"
completion_line() { :; }
# shellcheck disable=SC2016
FPATH=$TEST_DIR/functions:$(zsh -fc 'echo $FPATH')
export FPATH
rm -f "$TEST_DIR/zcompdump"
expect_completed 'gov uninst' gov uninstall
