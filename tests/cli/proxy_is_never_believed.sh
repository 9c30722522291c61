#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A toolchain module that is not what the checksum database knows is refused and leaves nothing; without an answer of the database nothing is fetched at all.
. "$(dirname "$0")/harness.sh"
needs python3 openssl

platform=$(gov_platform)
make_release 1.99.1
make_release 1.99.2
start_server
start_checksum_log --archive "v0.0.1-go1.99.1.$platform=$(echo "$RELEASES_DIR"/go1.99.1.*.tar.gz)"
start_module_proxy

expect_refusal() {
  expect_status "$1"
  expect_empty "$GOV_ROOT/versions"
  expect_empty "$GOV_ROOT/staging"
  expect_empty "$GOV_ROOT/records"
  expect_empty "$GOV_CACHE/partial"
  expect_missing /tmp/evil
}

use_checksum_log sound off
while read -r how reason; do
  make_module 1.99.1 "$how" "$how"
  GOV_SOURCES="proxy:file://$PROXIES_DIR/$how" run gov install 1.99.1
  expect_refusal 13
  expect_stderr_has "$reason"
done <<'END'
forged          are not those in the Go checksum database
extra-left-out  is no file of golang.org/toolchain@v0.0.1-go1.99.1
dotdot          its path has a component . or ..
cut             the archive is damaged
gzip            the archive is damaged
END

# Over the network the same, and what is no zip is recognised at once.
GOV_SOURCES="proxy:$PROXY_URL/forged|$PROXY_URL/sound" run gov install 1.99.1
expect_refusal 13
GOV_SOURCES="proxy:$PROXY_URL/page" run gov install 1.99.1
expect_refusal 12
expect_stderr_has "Sign in"

# No hash, no module: not in the log, turned off, lying.
make_module 1.99.1
make_module 1.99.2
export GOV_SOURCES="proxy:$PROXY_URL/sound"
: >"$PROXY_LOG"
run gov install 1.99.2
expect_refusal 13
expect_stderr_has "does not vouch"
expect_stderr_has "has no record of"
GOSUMDB=off run gov install 1.99.1
expect_refusal 13
expect_stderr_has "turns the checksum database off"
for how in forged empty-record; do
  use_checksum_log "$how" off
  run gov install 1.99.1
  expect_refusal 13
done
use_checksum_log gone off
run gov install 1.99.1
expect_refusal 13
GOSUMDB="$LOG_KEY http://127.0.0.1:9" run gov install 1.99.1
expect_refusal 12
use_checksum_log sound off
GOV_SIGNATURE=require run gov install 1.99.1
expect_refusal 13
expect_stderr_has "toolchain modules are not signed"
! grep -q 'zip' "$PROXY_LOG" || fail_with "a module was fetched that could not be proven"
run gov --offline install 1.99.1
expect_refusal 12
expect_stderr_has "offline"

# A log that lies ends the install; for all else the next source is asked.
GOSUMDB=off GOV_SOURCES="proxy:$PROXY_URL/sound,official" run gov install 1.99.1
expect_status 0
