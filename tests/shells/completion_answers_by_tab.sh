#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# TAB in real bash, zsh and fish: commands, flags, installed and known versions, processors, names, files and programs.
. "$(dirname "$0")/harness.sh"

make_go 1.24.9
mv "$GOV_ROOT/versions/go1.24.9.$HOST_PLATFORM" "$GOV_ROOT/versions/go1.24.9.${HOST_PLATFORM%-*}-s390x"
make_go 1.24.9
make_go 1.24.10
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
standard_completion_line() {
  case $SHELL_NAME in
    fish) echo 'gov completion fish | source' ;;
    *) echo "eval \"\$(gov completion $SHELL_NAME)\"" ;;
  esac
}

completion_line() { standard_completion_line; }

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
  expect_completed 'gov rm 1.24.9/' gov rm 1.24.9/s390x
  expect_completed 'gov ls-rem' gov ls-remote
  expect_completed 'gov x 1.99 -- a-program-of' gov x 1.99 -- a-program-of-its-own
  expect_completed 'gov exec work -- a-program-of' gov exec work -- a-program-of-its-own
  expect_completed 'go +1.24.10' go +1.24.10
  expect_completed 'go +wo' go +work
  expect_completed 'go an' go 'an archive.tar.gz'
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
[ "$(tr '\n' ' ' <"$SEEN/words")" = "gov uninstall 1.99.2 1.99.1 1.24.10 1.24.9 1.24.9/s390x " ] ||
  fail_in_terminal "expected what is installed, newest first"

# A completion of go that was there before still answers, whatever it is.
# shellcheck disable=SC2016  # for bash
completion_line() {
  printf '%s\n' '_earlier() { COMPREPLY=(earlier-word); }; complete -F _earlier go' 'eval "$(gov completion bash)"' \
    'eval "$(gov completion bash)"'
}
expect_completed 'go earl' go earlier-word
expect_completed 'go +1.24.10' go +1.24.10
# shellcheck disable=SC2016
completion_line() {
  printf '%s\n' 'complete -W "only words" go' 'eval "$(gov completion bash)"'
}
expect_completed 'go onl' go only
# shellcheck disable=SC2016
completion_line() {
  printf '%s\n' '_late() { COMPREPLY=(late-word); }; _completion_loader() { complete -F _late "$1"; return 124; }' \
    'eval "$(gov completion bash)"'
}
expect_completed 'go lat' go late-word
expect_completed 'go +1.24.10' go +1.24.10
completion_line() { standard_completion_line; }

SHELL_NAME=fish
if command -v fish >/dev/null; then
  # What fish once made of the man page is not offered beside gov's own answers.
  mkdir -p "$HOME/.local/share/fish/generated_completions"
  echo "complete -c gov -l mined" >"$HOME/.local/share/fish/generated_completions/gov.fish"
  press 'show (complete -C "gov which --")'
  ! grep -q mined "$SEEN/words" || fail_in_terminal "options of the man page are offered"
  grep -q '^--json' "$SEEN/words" || fail_in_terminal "gov's options are not offered"
  rm "$HOME/.local/share/fish/generated_completions/gov.fish"
  press 'show (complete -C "gov which ")'
  [ "$(cat "$SEEN/words")" = $'go\tthe go command\ngofmt\tthe formatter' ] || fail_in_terminal "expected descriptions"
fi

SHELL_NAME=zsh
command -v zsh >/dev/null || exit 0
press "gov which $LIST${TO_THE_START}: "
[ "$(times_shown 'the formatter')" -gt 0 ] || fail_in_terminal "expected descriptions"

# zsh keeps the order that gov gives: 1.24.10 before 1.24.9.
press "gov uninstall 1.24$LIST${TO_THE_START}: "
[ "$(grep -aoE '1\.24\.(10|9) ' "$TRANSCRIPT" | uniq | tail -n 2 | tr -d '\n')" = '1.24.10 1.24.9 ' ] ||
  fail_in_terminal "zsh sorted the versions"

# A completion of go that was there before still answers.
# shellcheck disable=SC2016  # for zsh
completion_line() {
  printf '%s\n' '_earlier() { compadd earlier-word; }; compdef _earlier go' 'eval "$(gov completion zsh)"' \
    'eval "$(gov completion zsh)"'
}
expect_completed 'go earl' go earlier-word
expect_completed 'go +1.24.10' go +1.24.10

# From a folder of functions, as packages have it, the first TAB already answers.
mkdir "$TEST_DIR/functions"
cp "$SOURCE_DIR/completions/_gov" "$TEST_DIR/functions/"
completion_line() { :; }
# shellcheck disable=SC2016
FPATH=$TEST_DIR/functions:$(zsh -fc 'echo $FPATH')
export FPATH
rm -f "$TEST_DIR/zcompdump"
expect_completed 'gov uninst' gov uninstall
