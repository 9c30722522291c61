#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# One table of cases: `gov which go` and the built shim choose what it says. The library's own test reads it, too.
. "$(dirname "$0")/harness.sh"

table=$SOURCE_DIR/tests/cli/resolution_cases.tsv
shim=$BUILD_DIR/libexec/gov/gov-shim
[ -x "$shim" ] || shim=$BIN_DIR/../libexec/gov/gov-shim
platform=$(gov version --json | sed -n 's/.*"platform": "\(.*\)".*/\1/p')
platform=${platform/\//-}

# make_go FOLDER VERSION: a tree whose go says who it is.
make_go() {
  mkdir -p "$1/bin"
  cp "$BUILD_DIR/tests/support/fake_go" "$1/bin/go"
  echo "go$2" >"$1/VERSION"
}

make_go "$TEST_DIR/system" 1.19
make_go "$TEST_DIR/sdk" 1.22.1-mine
for version in 1.20.14 1.21.13 1.22.5 1.23.4; do make_go "$TEST_DIR/versions/go$version.$platform" "$version"; done
system_path=$TEST_DIR/system/bin:/usr/bin:/bin

# make_files TOP LIST
make_files() {
  local entry path list
  IFS='|' read -ra list <<<"$2"
  for entry in "${list[@]+"${list[@]}"}"; do
    case $entry in
      - | '') continue ;;
      root/links/*) path=${entry%%->*} ;;
      *) path=${entry%%=*} ;;
    esac
    mkdir -p "$(dirname "$1/$path")"
    case $entry in
      root/links/*) ln -s "$1/${entry#*->}" "$1/$path" ;;
      *) printf '%b' "${entry#*=}" >"$1/$path" ;;
    esac
  done
}

# make_world TOP: the store, with the shim in it.
make_world() {
  mkdir -p "$1/root/shims"
  ln -s "$TEST_DIR/versions" "$1/root/versions"
  ln -s "$TEST_DIR/sdk" "$1/sdk"
  ln "$shim" "$1/root/shims/go" 2>/dev/null || cp "$shim" "$1/root/shims/go"
  ln -s "$BIN_DIR/gov" "$1/root/gov"
}

# expected_goroot TOP RESULT
expected_goroot() {
  case $2 in
    system) echo "$TEST_DIR/system" ;;
    sdk) echo "$1/sdk" ;;
    *) echo "$1/root/versions/go$2.$platform" ;;
  esac
}

# in_case COMMAND...: in the case's folder, with its variables.
in_case() { (cd "$top/$folder" && env GOV_ROOT="$top/root" GOV_CEILING="$top" "${settings[@]+"${settings[@]}"}" "$@"); }

check_case() {
  run in_case env PATH="$BIN_DIR:$system_path" gov which go
  case $result in
    exit*) [ "$status" = "${result#exit }" ] || fail_with "$name: gov which go should end with ${result#exit }" ;;
    *) [ "$stdout" = "$goroot/bin/go" ] || fail_with "$name: gov which go should say $goroot/bin/go" ;;
  esac
  # The real file is asked for its own version: the same tree may have several names.
  run in_case env PATH="$top/root/shims:$system_path" go version
  case $result in
    exit*) [ "$status" = "${result#exit }" ] || fail_with "$name: the shim should end with ${result#exit }" ;;
    *) [ "${stdout%% "${platform/-//}"}" = "go version $(cat "$goroot/VERSION")" ] || fail_with "$name: the shim should run $goroot" ;;
  esac
}

count=0
while IFS=$'\t' read -r name folder files variables default result; do
  case $name in '#'*) continue ;; esac
  count=$((count + 1)) top=$TEST_DIR/cases/$name settings=()
  make_world "$top"
  mkdir -p "$top/$folder"
  make_files "$top" "$files"
  [ "$default" = - ] || echo "$default" >"$top/root/default"
  if [ "$variables" != - ]; then IFS='|' read -ra settings <<<"${variables//TOP/$top}"; fi
  goroot=$(expected_goroot "$top" "$result")
  check_case
done <"$table"
[ "$count" -gt 50 ] || fail_with "only $count cases were read"
