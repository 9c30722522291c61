# shellcheck shell=bash
# SPDX-License-Identifier: MIT
make_small_store

# system_calls SHIM: how many it makes, from its own start to that of the program behind it.
system_calls() {
  env -i HOME="$WORLD/home" PATH=/usr/bin:/bin PWD="$PWD" "${GOV_ENVIRONMENT[@]}" strace -o "$WORLD/trace" "$1"
  awk '/^execve/ { last = NR } END { print last }' "$WORLD/trace"
}

# measure_shim NAME FILE MOST_MICROSECONDS MOST_CALLS
measure_shim() {
  local result=$WORLD/results/shim-$1 shim=$WORLD/$1/go
  mkdir -p "$WORLD/$1"
  cp "$2" "$shim"
  for place in "$PROJECT" "$PROJECT/a/b/c/d"; do
    cd "$place" || exit
    timed --rounds "$(rounds 1000 200)" --figure difference:shim-direct --figure ratio:shim/direct \
      :: shim "$shim" :: direct "$DIRECT" >"$result"
    local where="pin in this folder"
    [ "$place" = "$PROJECT" ] || where="pin 4 folders up"
    print_figure "$result" difference:shim-direct "shim ($1, $where) over a direct exec" "$3" us
    command -v strace >/dev/null || { print_skipped "  its system calls" "strace is not installed"; continue; }
    [ "$place" = "$PROJECT" ] || { print_value "  its system calls" "$(system_calls "$shim")" -; continue; }
    print_value "  its system calls" "$(system_calls "$shim")" "$4"
  done
}

measure_shim built "$BUILD_DIR/libexec/gov/gov-shim" 500 -
if [ -x "$MUSL_SHIM" ]; then
  measure_shim musl "$MUSL_SHIM" 100 20
else
  print_skipped "shim (musl) over a direct exec" "not built: shims/build_musl"
fi
