# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# Makes the folders that the rows of tests/cli/resolution_cases.tsv describe. Sourced by the scripts that put the table
# to gov's programs and to the hooks of the shells, after their harness.
#
#   make_toolchains
#   with_each_case FUNCTION     calls it with $name, $top, $folder, $result, $goroot and the array settings set

cases_platform=$(gov version --json | sed -n 's/.*"platform": "\(.*\)".*/\1/p')
cases_platform=${cases_platform/\//-}
# shellcheck disable=SC2034  # for tests
SYSTEM_PATH=$TEST_DIR/system/bin:/usr/bin:/bin

# make_tree FOLDER VERSION: a tree whose go says who it is.
make_tree() {
  mkdir -p "$1/bin"
  cp "$BUILD_DIR/tests/support/fake_go" "$1/bin/go"
  echo "go$2" >"$1/VERSION"
}

make_toolchains() {
  local version
  make_tree "$TEST_DIR/system" 1.19
  make_tree "$TEST_DIR/sdk" 1.22.1-mine
  for version in 1.20.14 1.21.13 1.22.5 1.23.4; do
    make_tree "$TEST_DIR/versions/go$version.$cases_platform" "$version"
  done
}

# make_files TOP LIST
make_files() {
  local entry path list
  IFS='|' read -ra list <<<"$2"
  for entry in "${list[@]+"${list[@]}"}"; do
    case $entry in
      - | '') continue ;;
    esac
    path=${entry%%=*}
    path=${path%%->*}
    [[ $path != */* ]] || mkdir -p "$1/${path%/*}"
    case ${entry%%=*} in
      *'->'*) ln -s "$1/${entry#*->}" "$1/$path" ;;
      *) printf '%b' "${entry#*=}" >"$1/$path" ;;
    esac
  done
}

# make_store_of TOP: with the shim and the hook's program in it.
make_store_of() {
  local shim=$BUILD_DIR/libexec/gov/gov-shim
  [ -x "$shim" ] || shim=$BIN_DIR/../libexec/gov/gov-shim
  mkdir -p "$1/root/shims" "$1/root/shell"
  ln -s "$TEST_DIR/versions" "$BIN_DIR/gov" "$1/root/"
  ln -s "$TEST_DIR/sdk" "$1/"
  # One copy of the shim, beside the links: /tmp may be another file system than the build's.
  [ -e "$TEST_DIR/shim" ] || cp "$shim" "$TEST_DIR/shim"
  ln "$TEST_DIR/shim" "$1/root/shims/go"
  ln "$TEST_DIR/shim" "$1/root/shell/gov-hook"
}

# goroot_of TOP RESULT
goroot_of() {
  case $2 in
    system) echo "$TEST_DIR/system" ;;
    sdk) echo "$1/sdk" ;;
    *) echo "$1/root/versions/go$2.$cases_platform" ;;
  esac
}

# shellcheck disable=SC2034  # what the function reads
with_each_case() {
  local count=0 name folder files variables default result top goroot settings
  while IFS=$'\t' read -r name folder files variables default result; do
    case $name in '#'*) continue ;; esac
    count=$((count + 1)) top=$TEST_DIR/cases/$name settings=("GOV_ROOT=$TEST_DIR/cases/$name/root" "GOV_CEILING=$TEST_DIR/cases/$name")
    if [ ! -d "$top" ]; then
      make_store_of "$top"
      make_files "$top" "$files"
      mkdir -p "$top/$folder"
      [ "$default" = - ] || echo "$default" >"$top/root/default"
    fi
    if [ "$variables" != - ]; then
      IFS='|' read -ra variables <<<"${variables//TOP/$top}"
      settings+=("${variables[@]}")
    fi
    goroot=$(goroot_of "$top" "$result")
    "$1"
  done <"$SOURCE_DIR/tests/cli/resolution_cases.tsv"
  [ "$count" -ge 150 ] || fail_with "only $count cases were read"
}

# check_go_version WHO STATUS LINE: what `go version` did in the case's folder.
check_go_version() {
  case $result in
    exit*) [ "$2" = "${result#exit }" ] || fail_with "$name: $1 should end with ${result#exit }, and ended with $2" ;;
    *) [ "${3%% "${cases_platform/-//}"}" = "go version $(cat "$goroot/VERSION")" ] || fail_with "$name: $1 should run $goroot, and said: $3" ;;
  esac
}
