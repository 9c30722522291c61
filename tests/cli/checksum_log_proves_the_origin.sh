#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What the built-in records do not know is looked up in the checksum database, which has to prove its answer; the newest
# head of its log is kept. By policy, an answer that is not to be had is recorded or ends the install.
. "$(dirname "$0")/harness.sh"
needs python3 openssl

platform=$(gov_platform)
versions=(1.99.1 1.99.2 1.99.3 1.99.4)
options=()
for version in "${versions[@]}"; do
  make_release "$version"
  options+=(--archive "v0.0.1-go$version.$platform=$(echo "$RELEASES_DIR/go$version".*.tar.gz)")
done
start_server
start_checksum_log "${options[@]}"

use_checksum_log sound
run gov install 1.99.1
expect_status 0
run gov info 1.99.1
expect_stdout_has "agrees with record 17 of log.example.com, in a log of 1000"
run gov info --json 1.99.1
expect_stdout_has '"verdict": "proven"'
expect_stdout_has '"tree_size": 1000'
expect_file "$GOV_ROOT/state/checksum-logs/log.example.com.note"

# An older head of the same log, as proxies keep it, and tiles that have grown meanwhile.
use_checksum_log old require
run gov install 1.99.2
expect_status 0
grep -qx 1000 "$GOV_ROOT/state/checksum-logs/log.example.com.note" || fail_with "an older head replaced the newer one"
rm -r "$GOV_ROOT/state"
use_checksum_log whole-tiles require
run gov install 1.99.3
expect_status 0

# Through a proxy that passes questions on.
GOSUMDB=$LOG_KEY GOPROXY=$LOG_URL/gone,$LOG_URL/proxy,off GOV_CHECKSUM_DATABASE=require run gov install 1.99.4
expect_status 0
grep -q '^/proxy/sumdb/log.example.com/supported' "$TEST_DIR/log-requests" || fail_with "the proxy was not asked"
grep -q '^/proxy/sumdb/log.example.com/lookup' "$TEST_DIR/log-requests" || fail_with "the proxy was not used"

# Not in the log, not reachable, turned off: recorded, or where it is required an error.
unproven() {
  local reason=$1 status=$2
  make_release 1.98.1
  GOV_CHECKSUM_DATABASE=prefer run gov install 1.98.1
  expect_status 0
  run gov info 1.98.1
  expect_stdout_has "not compared: "
  expect_stdout_has "$reason"
  run gov -q uninstall 1.98.1
  GOV_CHECKSUM_DATABASE=require run gov install 1.98.1
  expect_status "$status"
  expect_stderr_has "$reason"
  expect_stderr_has "GOV_CHECKSUM_DATABASE=prefer"
  expect_missing "$GOV_ROOT/versions/go1.98.1.$platform"
}
use_checksum_log sound
unproven "log.example.com has no record of golang.org/toolchain@v0.0.1-go1.98.1.$platform" 13
GOSUMDB=off unproven "turns the checksum database off" 13
GOSUMDB="$LOG_KEY http://127.0.0.1:9/" unproven "cannot fetch" 12
GOSUMDB=$LOG_KEY GOPROXY=file:///nowhere GONOSUMDB=golang.org/toolchain unproven "turns the checksum database off" 13
run gov --offline install 1.99.1
expect_status 0
