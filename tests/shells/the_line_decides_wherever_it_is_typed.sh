#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# With the shims on PATH and nothing else, `cd other && go version` on one line, a subshell, make -C, a snap's variables,
# another HOME and another user all have the Go of the directory.
. "$(dirname "$0")/harness.sh"

mkdir -p "$GOV_ROOT/shims"
cp "$BUILD_DIR/libexec/gov/gov-shim" "$GOV_ROOT/shims/go"
cp "$BUILD_DIR/libexec/gov/gov-shim" "$GOV_ROOT/shims/gofmt"
ln -sf "$BIN_DIR/gov" "$GOV_ROOT/gov"
pin "$TEST_DIR/work/one" 1.99.1
pin "$TEST_DIR/work/two" 1.99.2
printf 'all:\n\t@go version\n' >"$TEST_DIR/work/two/Makefile"
chmod 755 "$TEST_DIR" "$TEST_DIR/work"
unset GOV_ROOT
export PATH=$TEST_DIR/root/shims:$PATH
ln -s "$HOME" "$TEST_DIR/home-by-another-name"

# says VERSION SHELL LINE [COMMAND_BEFORE...]: the line, typed in the folder one.
says() {
  local version=$1 shell=$2 line=$3
  shift 3
  cd "$TEST_DIR/work/one"
  run "$@" "$shell" -c "$line"
  expect_status 0
  expect_stdout_has "go version go$version"
}

readonly nobody=65534
for shell in bash zsh fish; do
  command -v "$shell" >/dev/null || continue
  says 1.99.1 $shell 'go version' env
  says 1.99.2 $shell 'cd ../two && go version' env
  says 1.99.2 $shell 'go -C ../two version 2>&1; cd ../two; go version' env
  [ "$shell" = fish ] || says 1.99.2 $shell '(cd ../two; go version)' env
  ! command -v make >/dev/null || says 1.99.2 $shell 'make -s -C ../two' env
  says 1.99.2 $shell 'env -C ../two go version' env
  says 1.99.1 $shell 'go version' env XDG_DATA_HOME="$HOME/snap/code/1/.local/share" XDG_CONFIG_HOME="$HOME/snap/code/1/.config"
  says 1.99.1 $shell 'go version' env HOME=/dev/null/none
  says 1.99.1 $shell 'go version' env HOME="$TEST_DIR/home-by-another-name"
  says 1.99.1 $shell 'go version' env HOME="$TMPDIR"
  says 1.99.1 $shell 'go +1.99.1 version' env HOME="$TMPDIR" XDG_DATA_HOME=/dev/null/none
  if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null &&
    setpriv --reuid=$nobody --regid=$nobody --clear-groups test -x "$BIN_DIR/gov"; then
    says 1.99.2 $shell 'cd ../two; go version' setpriv --reuid=$nobody --regid=$nobody --clear-groups
    says 1.99.2 $shell 'cd ../two; go +1.99.2 version' setpriv --reuid=$nobody --regid=$nobody --clear-groups env HOME=/dev/null/none
  fi
done
expect_missing "$HOME/snap/code/1/.local/share/gov"
if [ "$(id -u)" = 0 ] && command -v su >/dev/null; then
  cd "$TEST_DIR/work/two"
  run su -s /bin/bash nobody -c "PATH=$PATH; go version"
  expect_status 0
  expect_stdout_has go1.99.2
fi
