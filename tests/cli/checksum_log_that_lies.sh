#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A checksum database that forges, forks, forgets or answers beside the question makes gov accept nothing, whatever the
# policy; a log that contradicts itself is kept as evidence.
. "$(dirname "$0")/harness.sh"
needs python3 openssl

platform=$(gov_platform)
options=()
for version in 1.99.1 1.99.2; do
  make_release "$version"
  options+=(--archive "v0.0.1-go$version.$platform=$(echo "$RELEASES_DIR/go$version".*.tar.gz)")
done
make_release 1.99.3
options+=(--module "v0.0.1-go1.99.3.$platform=h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
start_server
start_checksum_log "${options[@]}"

refuses() {
  local how=$1 words=$2 version=${3:-1.99.1} policy
  for policy in prefer require; do
    use_checksum_log "$how" "$policy"
    run gov install "$version"
    [ "$status" = 13 ] || fail_with "$how, $policy: expected status 13"
    expect_stderr_has "$words"
    expect_missing "$GOV_ROOT/versions/go$version.$platform"
    expect_missing "$GOV_ROOT/records/go$version.$platform.json"
    expect_empty "$GOV_ROOT/staging"
  done
}

refuses forged "does not prove that it holds record"
refuses wrong-proof "does not prove that it holds record"
refuses short-tiles "serves a broken tile/8/"
refuses unsigned "the note is not signed by log.example.com"
refuses flipped "the signature of log.example.com is wrong"
refuses beyond "record 1001 is not one of them"
refuses endless "at most 65536 are accepted"
# Nothing of that was worth keeping.
expect_missing "$GOV_ROOT/state/checksum-logs"

# The log is honest, and the archive is not what it has.
refuses sound "the files of go1.99.3.$platform are not those in the Go checksum database" 1.99.3
expect_file "$GOV_ROOT/state/checksum-logs/log.example.com.note"

refuses other-record "returned the record of another module"
refuses empty-record "returned the record of another module"

# A fork of the log that was seen, and one that has forgotten its end.
cp "$GOV_ROOT/state/checksum-logs/log.example.com.note" "$TEST_DIR/seen"
refuses split "contradicts what it showed before"
refuses rolled-back "contradicts what it showed before"
expect_stderr_has "both signed heads are kept in $GOV_ROOT/state/checksum-logs/contradiction-log.example.com-"
expect_same_content "$TEST_DIR/seen" "$GOV_ROOT/state/checksum-logs/log.example.com.note"
evidence=$(find "$GOV_ROOT/state/checksum-logs" -type d -name 'contradiction-*' | head -n 1)
expect_same_content "$TEST_DIR/seen" "$evidence/seen.note"
grep -q '^go.sum database tree$' "$evidence/received.note" || fail_with "the other head was not kept"

# A key that is none, and a name that would lead elsewhere.
for gosumdb in "unknown.example.com $LOG_URL/sound" "log.example.com+00000000+${LOG_KEY##*+} $LOG_URL/sound" "a b c"; do
  GOSUMDB=$gosumdb GOV_CHECKSUM_DATABASE=require run gov install 1.99.1
  expect_status 2
done

use_checksum_log sound require
run gov install 1.99.1
expect_status 0
