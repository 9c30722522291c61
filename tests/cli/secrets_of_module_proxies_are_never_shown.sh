#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# No login or token of a module proxy, of .netrc or of GOPROXY stands in any message, JSON, record or file, whatever fails.
. "$(dirname "$0")/harness.sh"
needs python3 openssl

platform=$(gov_platform)
make_release 1.99.1
for how in sound forged cut; do make_module 1.99.1 "$how" "$how"; done
start_server --without-tls
start_checksum_log --archive "v0.0.1-go1.99.1.$platform=$(echo "$RELEASES_DIR"/go1.99.1.*.tar.gz)"
use_checksum_log sound off
start_module_proxy --tls "$TEST_DIR/tls"
export GOV_CA_BUNDLE=$TEST_DIR/tls/cert.pem
proxy=${PROXY_URL#https://}
logs=$TEST_DIR/all-output
: >"$logs"
printf 'machine localhost login ann password MARK0\n' >"$HOME/.netrc"
chmod 600 "$HOME/.netrc"

# attempt COMMAND...: must fail, and says why without a secret.
attempt() {
  run "$@"
  [ "$status" != 0 ] || fail_with "this was to fail"
  cat "$stdout_file" "$stderr_file" >>"$logs"
}
# Every way to fail with one secret, and the other shapes of secrets with some of them.
for place in gone forbidden page login/sound away/gone forged cut '{'; do
  GOV_SOURCES="proxy:https://ann:MARK1@$proxy/$place" attempt gov -v install 1.99.1
done
for secret in 'ann:2/MA@MARK2' ':20241#MARK3'; do
  GOV_SOURCES=proxy GOPROXY="https://$secret@$proxy/gone,https://$secret@$proxy/forbidden|off" \
    attempt gov --json install 1.99.1
  GOV_SOURCES=proxy GOPROXY="htps://$secret@$proxy/x" attempt gov install 1.99.1
  GOV_SOURCES="proxy:file://$secret@$proxy/x" attempt gov install 1.99.1
done
# The database, too, may have a login in its address, or in that of the proxy that passes questions on to it.
GOV_SOURCES="proxy:$PROXY_URL/gone" GOSUMDB="$LOG_KEY https://ann:MARK1@$proxy/gone" attempt gov -v install 1.99.1
GOV_SOURCES="proxy:https://ann:MARK1@$proxy/gone" GOSUMDB="$LOG_KEY" GOPROXY="https://ann:MARK1@$proxy/gone" \
  GOV_OFFLINE=1 attempt gov -v install 1.99.1
GOV_SOURCES="proxy:$PROXY_URL/login/sound" attempt gov -v install 1.99.1
GOV_SOURCES="proxy:$PROXY_URL/gone?token=MARK4" attempt gov -v install 1.99.1

GOV_SOURCES="proxy:https://ann:s3cret@$proxy/login/sound" run gov -v install 1.99.1
expect_status 0
cat "$stdout_file" "$stderr_file" >>"$logs"
for command in "--json info 1.99.1" "info 1.99.1" "-v list"; do
  # shellcheck disable=SC2086  # words of a command
  run gov $command
  cat "$stdout_file" "$stderr_file" >>"$logs"
done
rm "$HOME/.netrc"
! grep -aqE 'MARK|s3cret' "$logs" || fail_with "a secret was shown: $(grep -aE 'MARK|s3cret' "$logs" | head -n 5)"
! grep -arqE 'MARK|s3cret' "$GOV_ROOT" "$GOV_CACHE" "$HOME" ||
  fail_with "a secret was written down: $(grep -arlE 'MARK|s3cret' "$GOV_ROOT" "$GOV_CACHE" "$HOME")"
