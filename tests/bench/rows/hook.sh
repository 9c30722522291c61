# shellcheck shell=bash
# SPDX-License-Identifier: MIT
make_small_store
mkdir -p "${GOV_ENVIRONMENT[0]#*=}/shell" "$PROJECT/a/b/c/d"
# As releases have it, where it is built: this program's start is most of a change.
light_program=$MUSL_SHIM
kind=musl
[ -x "$light_program" ] || { light_program=$BUILD_DIR/libexec/gov/gov-hook && kind=built; }
cp "$light_program" "${GOV_ENVIRONMENT[0]#*=}/shell/gov-hook"
cd "$WORLD" || exit

# shellcheck disable=SC2016  # the shell that is measured expands
# loop_command SHELL WORK COUNT: the words that do WORK so often in a shell that has the hook.
loop_command() {
  case $1 in
    bash) words=("$(command -v bash)" --noprofile --norc -ic '. "$0" "$@"' "$BENCH_DIR/hook/loop.sh") ;;
    zsh) words=("$(command -v zsh)" -fic '. "$0" "$@"' "$BENCH_DIR/hook/loop.sh") ;;
    fish) words=("$(command -v fish)" -N -ic 'source $argv' "$BENCH_DIR/hook/loop.fish") ;;
  esac
  words+=("$BUILD_DIR/libexec/gov/shell/gov.$1" "$PROJECT/a/b/c/d" "$2" "$3")
}

# A prompt is the difference that a thousand of them make to the same loop with a function that does nothing. (What the
# loop itself takes is not little: a fish counts with a command substitution, in a third of the time of a prompt.)
for shell in bash zsh fish; do
  if ! command -v "$shell" >/dev/null; then
    print_skipped "the hook in $shell" "$shell is not installed"
    continue
  fi
  result=$WORLD/results/hook.$shell
  most=60
  [ "$shell" != fish ] || most=250
  loop_command "$shell" prompts 1000
  many=("${words[@]}")
  loop_command "$shell" idle 1000
  timed --rounds "$(rounds 25 6)" --figure difference:many-idle :: many "${many[@]}" :: idle "${words[@]}" >"$result"
  print_figure "$result" difference:many-idle "$shell: 1000 prompts 4 folders below the pin" "$most" ms
  loop_command "$shell" moves 100
  many=("${words[@]}")
  loop_command "$shell" bare 100
  timed --rounds "$(rounds 25 6)" --figure difference:many-bare :: many "${many[@]}" :: bare "${words[@]}" >"$result"
  print_figure "$result" difference:many-bare "$shell: 100 times into and out ($kind), over cd alone" 300 ms
done
