#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# ROOT/shell/env.sh and env.fish put the shims first on PATH in every shell: they move them, remove doubles, change nothing
# else, print nothing, start no process and find ROOT by their own place.
# shellcheck disable=SC2016  # the scripts are for the shells
. "$(dirname "$0")/harness.sh"

export HOME="$TEST_DIR/it's my \$HOME \"dir\" [a]*"
export GOV_ROOT="$HOME/.local/share/gov"
mkdir -p "$HOME"
make_store
run gov init bash
expect_status 0
shims=$GOV_ROOT/shims
ENV_SH=$GOV_ROOT/shell/env.sh
# Another NAME=VALUE comes first.
clean() { env -i HOME="$HOME" F="$ENV_SH" "$@"; }

# read_twice SHELL... : the script is read in a function, twice; PATH and what else changed is printed.
posix='f() { . "$F"; . "$F"; }; f
printf "%s\n" "$PATH" "${GOV_ROOT-unset}" "${__gov_root-clean}" "${__gov_path-clean}"'
fish='source (string replace .sh .fish -- $F); source (string replace .sh .fish -- $F)
set -q GOV_ROOT; and set -l root $GOV_ROOT; or set -l root unset
printf "%s\n" (string join : -- $PATH) $root clean clean'

# expect_order BEFORE AFTER: in each shell.
expect_order() {
  local shell
  for shell in "$bash -eu" "$bash --posix -eu" "$dash -eu" "$busybox ash -eu" "$mksh -eu" "$zsh -f -e -u" \
    "$zsh --emulate sh -f -eu" "$zsh --emulate ksh -f" \
    "$zsh -f -o shwordsplit -o globsubst -o nullglob -o ksharrays -o warncreateglobal -o noclobber"; do
    case $shell in " "*) continue ;; esac
    # shellcheck disable=SC2086  # words
    run clean PATH="$1" $shell -c "$posix"
    expect_status 0
    expect_stdout "$2" unset clean clean
      [ -z "$stderr" ] || fail_with "nothing is printed"
  done
  [ -n "$fish" ] && [ -n "$fish_program" ] || return 0
  run clean PATH="$1" "$fish_program" -N -c "$fish"
  expect_status 0
  expect_stdout "$2" unset clean clean
  [ -z "$stderr" ] || fail_with "nothing is printed"
}

bash=$(command -v bash || :) dash=$(command -v dash || :) zsh=$(command -v zsh || :)
busybox=$(command -v busybox || :) mksh=$(command -v mksh || :) fish_program=$(command -v fish || :)
expect_order /usr/bin:/bin "$shims:/usr/bin:/bin:$BIN_DIR"
expect_order "$shims:/usr/bin:/bin:$BIN_DIR" "$shims:/usr/bin:/bin:$BIN_DIR"
expect_order "/usr/bin:$shims:/bin:$BIN_DIR:$shims" "$shims:/usr/bin:/bin:$BIN_DIR"
expect_order "$shims:$shims:$BIN_DIR:/usr/bin" "$shims:$BIN_DIR:/usr/bin"
expect_order "$shims-not:/usr/bin:/x$shims:$BIN_DIR" "$shims:$shims-not:/usr/bin:/x$shims:$BIN_DIR"
expect_order "$BIN_DIR" "$shims:$BIN_DIR"
expect_order "$shims" "$shims:$BIN_DIR"
# Empty entries and doubles of others are the user's (fish writes "." for an empty one).
fish=
expect_order "/bin::/usr/bin:/bin:$BIN_DIR" "$shims:/bin::/usr/bin:/bin:$BIN_DIR"
expect_order ":$shims:/bin:$BIN_DIR:" "$shims::/bin:$BIN_DIR:"

# bash, zsh and fish go by the place of the file, in a store that was moved, too.
mv "$GOV_ROOT" "$TEST_DIR/moved"
for shell in "$bash" "$zsh -f"; do
  case $shell in " "*) continue ;; esac
  # shellcheck disable=SC2086
  run clean PATH=/usr/bin F="$TEST_DIR/moved/shell/env.sh" $shell -c '. "$F"; printf "%s\n" "$PATH" "$GOV_ROOT"'
  expect_stdout_has "$TEST_DIR/moved/shims:/usr/bin:"
  # gov would look in the usual place.
  expect_stdout_has $'\n'"$TEST_DIR/moved"
done
# By a relative name.
run clean PATH=/usr/bin "$bash" -c 'cd "$1/shell" && . ./env.sh && echo "$PATH"' bash "$TEST_DIR/moved"
expect_stdout_has "$TEST_DIR/moved/shims:/usr/bin"
if [ -n "$fish_program" ]; then
  run clean PATH=/usr/bin "$fish_program" -N -c 'source $argv[1]; string join : -- $PATH; echo $GOV_ROOT' "$TEST_DIR/moved/shell/env.fish"
  expect_stdout_has "$TEST_DIR/moved/shims:/usr/bin:"
  expect_stdout_has $'\n'"$TEST_DIR/moved"
fi
mv "$TEST_DIR/moved" "$GOV_ROOT"

# A GOV_ROOT of one's own stays, and so does the order where there are no shims, and PATH in a restricted shell.
run clean PATH=/usr/bin GOV_ROOT=/other "$bash" -c '. "$F"; echo "$GOV_ROOT"'
expect_stdout /other
if [ -n "$zsh" ]; then
  run clean PATH=/usr/bin "$zsh" -fr -c '. "$F"; echo "$PATH"'
  expect_stdout /usr/bin
  [ -z "$stderr" ] || fail_with "nothing is printed"
fi

# No process: neither a command nor a subshell.
if command -v strace >/dev/null; then
  for shell in "$bash --norc" "$dash" "$zsh -f" "$fish_program -N"; do
    case $shell in " "*) continue ;; esac
    file=$ENV_SH word=.
    case $shell in *fish*) file=${ENV_SH%.sh}.fish word=source ;; esac
    # shellcheck disable=SC2086
    clean PATH=/usr/bin:/bin strace -f -e trace=process -o "$TEST_DIR/calls" \
      $shell -c "$word '$(printf %s "$file" | sed "s/'/'\\\\''/g")'" 2>/dev/null || :
    # fish starts threads of its own.
    calls=$(grep -v CLONE_THREAD "$TEST_DIR/calls" | grep -c 'execve(\|fork(\|clone') || :
    [ "$calls" -le 1 ] || fail_with "$shell starts a process: $(cat "$TEST_DIR/calls")"
  done
fi
mv "$shims" "$TEST_DIR/away"
run clean PATH=/usr/bin "$bash" -eu -c '. "$F"; echo "$PATH"'
expect_stdout /usr/bin
