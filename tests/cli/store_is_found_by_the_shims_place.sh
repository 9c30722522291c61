#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A shim belongs to the store it lies in, whatever HOME, XDG_DATA_HOME and GOV_ROOT say, and so does the gov that it starts.
# shellcheck disable=SC2016  # for the shells that are started here to expand
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1
gov -q default 1.99.1
shims=$GOV_ROOT/shims
snap=$HOME/snap/code/1/.local/share
ln -s "$HOME" "$TEST_DIR/home-by-another-name"

# in_strange_places COMMAND...: runs it as a snap's terminal, a build sandbox, su and the like would, and checks that each
# time the status is $1 and standard output $2.
in_strange_places() {
  local status_wanted=$1 stdout_wanted=$2 i
  shift 2
  local places=(
    "XDG_DATA_HOME=$snap" "HOME=/dev/null/none" "HOME=" "HOME=relative" "HOME=$TEST_DIR/home-by-another-name"
    "HOME=$HOME/snap/code/1" "GOV_ROOT=$TEST_DIR/another" "GOV_ROOT=relative" "GOV_ROOT=" "PATH=/nowhere")
  for ((i = 0; i < ${#places[@]}; i++)); do
    run env -u GOV_ROOT "${places[i]}" "$@"
    expect_status "$status_wanted"
    [ -z "$stdout_wanted" ] || expect_stdout "$stdout_wanted"
  done
  run env -i "$@"
  expect_status "$status_wanted"
  [ -z "$stdout_wanted" ] || expect_stdout "$stdout_wanted"
}

version=$("$shims/go" version)
in_strange_places 0 "$version" "$shims/go" version
gov -q local 1.99.1
in_strange_places 0 "$version" "$shims/go" version
in_strange_places 0 "fake gofmt go1.99.1: x" "$shims/gofmt" x
# By way of gov.
in_strange_places 0 "$version" "$shims/go" +1.99 version
# A home spelled in another way.
run env -u GOV_ROOT HOME=/dev/null/none bash -c 'cd / && "$0" +1.99 version' "$shims/go"
expect_stdout "$version"

# What is missing is missing in that store.
echo 1.99.2 >.go-version
in_strange_places 10 "" "$shims/go" version
expect_stderr_has "go1.99.2 is not installed"
make_release 1.99.2
run env -u GOV_ROOT XDG_DATA_HOME="$snap" GOV_AUTO_INSTALL=always "$shims/go" version
expect_status 0
expect_file "$GOV_ROOT/shims/go1.99.2"
expect_missing "$snap"

# A link to a shim is that shim; so is whatever its name in argv[0] claims.
mkdir "$TEST_DIR/bin"
ln -s "$shims/go" "$TEST_DIR/bin/go"
run env -i "$TEST_DIR/bin/go" version
expect_stdout_has go1.99.2
run env -i bash -c 'exec -a /another/store/shims/go "$0" version' "$shims/go"
expect_stdout_has go1.99.2

# Copies and hard links elsewhere belong to no store: the environment decides, also where their folder has a store's name.
mkdir -p "$TEST_DIR/project/shims" "$TEST_DIR/project/shell"
for place in "$TEST_DIR/project/shims/go" "$TEST_DIR/project/shell/gov-hook" "$HOME/go"; do
  cp "$shims/go" "$place"
done
ln "$shims/go" "$TEST_DIR/bin/hard"
for place in "$TEST_DIR/project/shims/go" "$HOME/go" "$TEST_DIR/bin/hard"; do
  run bash -c 'exec -a go "$0" version' "$place"
  expect_stdout_has go1.99.2
  run env -u GOV_ROOT bash -c 'exec -a go "$0" version' "$place"
  expect_stdout_lacks go1.99.2
done

# What runs finds the variables as they were.
gov -q local --help >/dev/null
echo 1.99.1 >.go-version
for version in "" +1.99; do
  run env -u GOV_ROOT XDG_DATA_HOME="$snap" "$shims/go" $version print-env GOV_ROOT XDG_DATA_HOME GOV_CALLER_ROOT GOV_SHIM_DEPTH
  expect_stdout "GOV_ROOT is unset" "XDG_DATA_HOME=$snap" "GOV_CALLER_ROOT is unset" "GOV_SHIM_DEPTH is unset"
  run env GOV_ROOT=/mine "$shims/go" $version print-env GOV_ROOT
  expect_stdout "GOV_ROOT=/mine"
done

# The program that the shell hooks ask does the same.
run env -i "$GOV_ROOT/shell/gov-hook"
expect_stdout_has "$GOV_ROOT/versions/go1.99.1"
run env -u GOV_ROOT GOV_STORES=/nowhere HOME=/dev/null/none "$GOV_ROOT/shell/gov-hook"
expect_stdout_has "$GOV_ROOT/versions/go1.99.1"
