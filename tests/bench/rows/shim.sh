# shellcheck shell=bash
# SPDX-License-Identifier: MIT
make_small_store

# system_calls SHIM: how many it makes, from its own start to that of the program behind it.
system_calls() {
  env -i HOME="$WORLD/home" PATH=/usr/bin:/bin PWD="$PWD" "${GOV_ENVIRONMENT[@]}" strace -o "$WORLD/trace" "$1"
  awk '/^execve/ { last = NR } END { print last }' "$WORLD/trace"
}

# An exec by a program that does nothing else; empty where there is none for this processor.
BARE_EXEC=$BUILD_DIR/tests/bench/bare_exec
[ -x "$BARE_EXEC" ] || BARE_EXEC=

measure_bare_exec() {
  [ -n "$BARE_EXEC" ] || { print_skipped "a bare exec over a direct exec" "not for this processor"; return; }
  local result=$WORLD/results/bare-exec
  cd "$PROJECT" || exit
  timed --rounds "$(rounds 1000 200)" --figure difference:bare-direct \
    :: bare "$BARE_EXEC" "$DIRECT" :: direct "$DIRECT" >"$result"
  print_figure "$result" difference:bare-direct "a bare exec over a direct exec" - us
}

# measure_beside_bare SHIM MOST: all of it, with the program behind it, over the same through a bare exec.
measure_beside_bare() {
  [ -n "$BARE_EXEC" ] || return 0
  local result=$WORLD/results/beside-bare
  timed --rounds "$(rounds 1000 200)" --figure ratio:shim/bare \
    :: shim "$1" :: bare "$BARE_EXEC" "$DIRECT" >"$result"
  print_figure "$result" ratio:shim/bare "  the same over a bare exec" "$2"
}

# measure_shim NAME FILE MOST_MICROSECONDS MOST_CALLS MOST_OVER_BARE
measure_shim() {
  local result=$WORLD/results/shim-$1 shim=$SHIMS/go
  cp "$2" "$shim"
  for place in "$PROJECT" "$PROJECT/a/b/c/d"; do
    cd "$place" || exit
    timed --rounds "$(rounds 1000 200)" --figure difference:shim-direct --figure ratio:shim/direct \
      :: shim "$shim" :: direct "$DIRECT" >"$result"
    local where="pin in this folder" most_calls=$4 most_over_bare=$5
    [ "$place" = "$PROJECT" ] || where="pin 4 folders up" most_calls=- most_over_bare=-
    print_figure "$result" difference:shim-direct "shim ($1, $where) over a direct exec" "$3" us
    measure_beside_bare "$shim" "$most_over_bare"
    command -v strace >/dev/null || { print_skipped "  its system calls" "strace is not installed"; continue; }
    print_value "  its system calls" "$(system_calls "$shim")" "$most_calls"
  done
  measure_with_settings "$1" "$shim" "$3"
}

# measure_with_settings NAME SHIM MOST_MICROSECONDS: with a settings file, which gov has compiled at the first call.
measure_with_settings() {
  local result=$WORLD/results/settings-$1 settings=$WORLD/home/.config/gov/config.yaml
  cd "$PROJECT" || exit
  mkdir -p "${settings%/*}"
  echo 'auto_install: never' >"$settings"
  env -i HOME="$WORLD/home" PATH=/usr/bin:/bin PWD="$PWD" "${GOV_ENVIRONMENT[@]}" "$2"
  if [ -f "$SHIMS/../shim-settings" ]; then
    timed --rounds "$(rounds 1000 200)" --figure difference:shim-direct :: shim "$2" :: direct "$DIRECT" >"$result"
    print_figure "$result" difference:shim-direct "shim ($1, with a settings file) over a direct exec" "$3" us
  else
    print_skipped "shim ($1) with a settings file" "gov is not built"
  fi
  rm "$settings"
}

# Where the figures in microseconds were set, a direct exec took 104 us and a bare one 49 more: 100 and 500 us were 1.33
# and 3.95 times a bare exec, on whatever machine.
measure_bare_exec
measure_shim built "$BUILD_DIR/libexec/gov/gov-shim" 500 - 3.95
if [ -x "$MUSL_SHIM" ]; then
  measure_shim musl "$MUSL_SHIM" 100 20 1.33
else
  print_skipped "shim (musl) over a direct exec" "not built: shims/build_musl"
fi
