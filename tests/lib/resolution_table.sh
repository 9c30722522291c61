# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# Makes the folders that the rows of tests/cli/resolution_cases.tsv describe. Sourced by the scripts that put the table
# to gov's programs and to the hooks of the shells, after their harness.
#
#   make_toolchains
#   make_worlds
#   with_each_case FUNCTION     calls it with $name, $top, $folder, $result, $goroot and the array settings set

cases_table=$SOURCE_DIR/tests/cli/resolution_cases.tsv
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

# make_worlds [FILE...]: a folder per case, with a store that has the shim, the hook's program and the FILEs in its shell/.
make_worlds() {
  local skeleton=$TEST_DIR/skeleton shim=$BUILD_DIR/libexec/gov/gov-shim
  [ -x "$shim" ] || shim=$BIN_DIR/../libexec/gov/gov-shim
  mkdir -p "$skeleton/root/shims" "$skeleton/root/shell"
  ln -s "$TEST_DIR/versions" "$BIN_DIR/gov" "$skeleton/root/"
  ln -s "$TEST_DIR/sdk" "$skeleton/"
  cp "$shim" "$skeleton/root/shims/go"
  ln "$skeleton/root/shims/go" "$skeleton/root/shell/gov-hook"
  [ $# -eq 0 ] || cp "$@" "$skeleton/root/shell/"
  "$BUILD_DIR/tests/support/make_resolution_worlds" "$cases_table" "$TEST_DIR/cases" "$skeleton"
}

# with_each_case FUNCTION
# shellcheck disable=SC2034  # what the function reads
with_each_case() {
  local count=0 name folder files variables default result top goroot settings
  while IFS=$'\t' read -r name folder files variables default result; do
    case $name in '#'*) continue ;; esac
    count=$((count + 1)) top=$TEST_DIR/cases/$name
    settings=("GOV_ROOT=$top/root" "GOV_CEILING=$top")
    if [ "$variables" != - ]; then
      IFS='|' read -ra variables <<<"${variables//TOP/$top}"
      settings+=("${variables[@]}")
    fi
    case $result in
      system) goroot=$TEST_DIR/system ;;
      sdk) goroot=$top/sdk ;;
      *) goroot=$top/root/versions/go$result.$cases_platform ;;
    esac
    "$1"
  done <"$cases_table"
  [ "$count" -ge 150 ] || fail_with "only $count cases were read"
}

# check_go_version WHO STATUS LINE: what `go version` did in the case's folder.
check_go_version() {
  local version
  case $result in
    exit*) [ "$2" = "${result#exit }" ] || fail_with "$name: $1 should end with ${result#exit }, and ended with $2" ;;
    *)
      read -r version <"$goroot/VERSION"
      [ "${3%% "${cases_platform/-//}"}" = "go version $version" ] ||
        fail_with "$name: $1 should run $goroot, and said: $3"
      ;;
  esac
}
