#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# One table of cases: `gov which go` and the built shim choose what it says. The library's own test reads it, too, and
# tests/shells/resolution_table_agrees.sh asks the shells.
. "$(dirname "$0")/harness.sh"
# shellcheck source=tests/lib/resolution_table.sh
. "$SOURCE_DIR/tests/lib/resolution_table.sh"

# in_case COMMAND...: in the case's folder, with its variables.
in_case() {
  cd "$top/$folder"
  run env "${settings[@]}" "$@"
  cd "$TEST_DIR/work"
}

check_case() {
  in_case PATH="$BIN_DIR:$SYSTEM_PATH" gov which go
  case $result in
    exit*) [ "$status" = "${result#exit }" ] || fail_with "$name: gov which go should end with ${result#exit }" ;;
    *) [ "$stdout" = "$goroot/bin/go" ] || fail_with "$name: gov which go should say $goroot/bin/go" ;;
  esac
  # The real file is asked for its own version: the same tree may have several names.
  in_case PATH="$top/root/shims:$SYSTEM_PATH" go version
  check_go_version "the shim" "$status" "$stdout"
}

make_toolchains
make_worlds
with_each_case check_case
