# shellcheck shell=bash
# SPDX-License-Identifier: MIT
make_small_store
hook_root=${GOV_ENVIRONMENT[0]#*=}
mkdir -p "$hook_root/shell" "$hook_root/shims" "$PROJECT/a/b/c/d"
# The hooks know the store by their own place.
cp -R "$BUILD_DIR/libexec/gov/shell/." "$hook_root/shell/"
cp "$BUILD_DIR/libexec/gov/gov-shim" "$hook_root/shims/go"
for version in "$hook_root"/versions/*; do
  link=${version##*/}
  ln -sf "$version/bin/go" "$hook_root/shims/${link%.*}"
done
# As releases have it, where it is built: this program's start is most of a change.
light_program=$MUSL_SHIM
kind=musl
[ -x "$light_program" ] || { light_program=$BUILD_DIR/libexec/gov/gov-hook && kind=built; }
cp "$light_program" "$hook_root/shell/gov-hook"
cd "$WORLD" || exit

# shellcheck disable=SC2016  # the shell that is measured expands
# loop_command SHELL HOOK WORK COUNT: the words that do WORK so often in a shell that has the hook.
loop_command() {
  case $1 in
    bash) words=("$(command -v bash)" --noprofile --norc -ic '. "$0" "$@"' "$BENCH_DIR/hook/loop.sh") ;;
    zsh) words=("$(command -v zsh)" -fic '. "$0" "$@"' "$BENCH_DIR/hook/loop.sh") ;;
    fish) words=("$(command -v fish)" -N -ic 'source $argv' "$BENCH_DIR/hook/loop.fish") ;;
  esac
  words+=("$hook_root/shell/$2.$1" "$PROJECT/a/b/c/d" "$3" "$4")
}

# Processor time, because a prompt waits for nothing, and other work on the machine does not count then. A prompt is the
# difference that a thousand of them make to the same loop with a function that does nothing. (What the
# loop itself takes is not little: a fish counts with a command substitution, in a third of the time of a prompt.)
for shell in bash zsh fish; do
  if ! command -v "$shell" >/dev/null; then
    print_skipped "the hook in $shell" "$shell is not installed"
    continue
  fi
  for hook in gov path-hook; do
    result=$WORLD/results/$hook.$shell
    case $hook.$shell in
      gov.fish | path-hook.bash | path-hook.zsh) most=150 ;;
      path-hook.fish) most=400 ;;
      *) most=40 ;;
    esac
    loop_command "$shell" "$hook" prompts 1000
    many=("${words[@]}")
    loop_command "$shell" "$hook" idle 1000
    timed --rounds "$(rounds 25 6)" --figure processor:many-idle :: many "${many[@]}" :: idle "${words[@]}" >"$result"
    print_figure "$result" processor:many-idle "$shell, $hook: 1000 prompts 4 folders below the pin" "$most" ms
    most=80
    [ "$hook" = gov ] || most=300
    loop_command "$shell" "$hook" moves 100
    many=("${words[@]}")
    loop_command "$shell" "$hook" bare 100
    timed --rounds "$(rounds 25 6)" --figure processor:many-bare :: many "${many[@]}" :: bare "${words[@]}" >"$result"
    print_figure "$result" processor:many-bare "$shell, $hook: 100 times into and out ($kind), over cd alone" "$most" ms
  done
done
