#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Where the system gives no threads, installs take place one after the other and in one thread.
. "$(dirname "$0")/harness.sh"
# A search for leaks would need a process.
export ASAN_OPTIONS=detect_leaks=0

needs setpriv
[ "$(id -u)" = 0 ] || skip "only root can become a user that has no other processes"
for version in 1.99.1 1.99.2 1.99.3; do make_release "$version" --payload 500000; done
start_server
chmod 755 "$TEST_DIR"
chown -R 54321:54321 "$TEST_DIR"
as_user() { setpriv --reuid=54321 --regid=54321 --clear-groups "$@"; }
as_user gov --version >/dev/null 2>&1 || skip "the programs under test cannot be read by another user"

for limit in 1 2 3 5; do
  # shellcheck disable=SC2016  # the other shell's
  run as_user bash -c 'ulimit -u "$1" && exec gov install 1.99.1 1.99.2 1.99.3' - "$limit"
  expect_status 0
  for version in 1.99.1 1.99.2 1.99.3; do expect_file "$(echo "$GOV_ROOT/versions/go$version".*/VERSION)"; done
  rm -rf "$GOV_ROOT/versions" "$GOV_ROOT/records"
done

# What is wrong is found in one thread as well.
for source in wrong-digest truncated-gzip; do
  # shellcheck disable=SC2016
  GOV_SOURCES="$SERVER_URL/fault/$source/dl/{file}" run as_user bash -c 'ulimit -u 1 && exec gov install 1.99.1'
  [ "$status" = 13 ] || [ "$status" = 12 ] || fail_with "expected 12 or 13"
  expect_empty "$GOV_ROOT/versions"
done
