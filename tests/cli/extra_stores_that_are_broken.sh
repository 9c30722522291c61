#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A broken store of the setting `stores` is named in one line, and everything goes on without it; so goes what asks for a prompt.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
make_release 1.99.2
start_server
GOV_ROOT=$TEST_DIR/shared run gov -q install 1.99.2
expect_status 0
run gov -q install 1.99.1
expect_status 0
export PATH="$GOV_ROOT/shims:$PATH"

# one_warning_about PATH
one_warning_about() {
  [ "$(grep -c . "$stderr_file")" = 1 ] || fail_with "expected one line"
  expect_stderr_has "$1"
}

run env GOV_STORES="$TEST_DIR/shared" gov where 1.99
expect_stdout "$TEST_DIR/shared/versions/$(cd "$TEST_DIR/shared/versions" && echo go1.99.2.*)"
[ ! -s "$stderr_file" ] || fail_with "nothing is wrong with it"

check() {
  run env GOV_STORES="$1:$TEST_DIR/nowhere" gov where 1.99
  expect_status 0
  expect_stdout "$GOV_ROOT/versions/$(cd "$GOV_ROOT/versions" && echo go1.99.1.*)"
  one_warning_about "the store \"$1\" is left out"
  run env GOV_STORES="$1" gov exec 1.99 -- true
  expect_status 0
  one_warning_about "$1"
  run env GOV_STORES="$1" gov list
  expect_status 0
  one_warning_about "$1"
  run env GOV_STORES="$1" gov install 1.99.1
  expect_status 0
  [ "$(grep -c warning "$stderr_file")" = 1 ] || fail_with "expected one warning"
  run env GOV_STORES="$1" gov complete ''
  expect_status 0
  [ ! -s "$stderr_file" ] || fail_with "a completion has no words to say"
}

touch file
check "$PWD/file"
chmod go+w "$TEST_DIR/shared/versions"
check "$TEST_DIR/shared"
chmod go-w "$TEST_DIR/shared/versions"
[ "$(id -u)" -eq 0 ] || { chmod 000 "$TEST_DIR/shared/versions" && check "$TEST_DIR/shared"; }
# Whoever owns a store chooses what runs from it. Uid 1 has an account wherever there is one.
if [ "$(id -u)" -eq 0 ] && grep -q '^[^:]*:[^:]*:1:' /etc/passwd; then
  chown 1 "$TEST_DIR/shared"
  check "$TEST_DIR/shared"
fi
