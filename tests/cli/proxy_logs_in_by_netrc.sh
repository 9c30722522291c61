#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A module proxy gets the login that .netrc has for it, or that its address holds; GOAUTH may turn .netrc off; over plain
# HTTP, and where a redirect leads elsewhere, nothing is sent; and no message shows it.
. "$(dirname "$0")/harness.sh"
needs python3 openssl

platform=$(gov_platform)
make_release 1.99.1
make_module 1.99.1
start_server --without-tls
start_checksum_log --archive "v0.0.1-go1.99.1.$platform=$(echo "$RELEASES_DIR"/go1.99.1.*.tar.gz)"
use_checksum_log sound off
write_login() { printf 'machine localhost login ann password s3cret\n' >"$1" && chmod 600 "$1"; }
expect_install() {
  GOV_SOURCES=proxy:$1 run gov install 1.99.1
  expect_status 0
  run gov uninstall -q --even-default 1.99.1
}
expect_login_wanted() {
  GOV_SOURCES=proxy:$1 run gov install 1.99.1
  expect_status 12
  expect_stderr_has "HTTP 401"
  expect_stderr_lacks s3cret
}

start_module_proxy
write_login "$HOME/.netrc"
expect_login_wanted "$PROXY_URL/login/sound"
expect_install "http://ann:s3cret@${PROXY_URL#http://}/login/sound"

start_module_proxy --tls "$TEST_DIR/tls"
export GOV_CA_BUNDLE=$TEST_DIR/tls/cert.pem
expect_install "$PROXY_URL/login/sound"
GOAUTH=off expect_login_wanted "$PROXY_URL/login/sound"
GOAUTH='git /somewhere' expect_login_wanted "$PROXY_URL/login/sound"
expect_stderr_has "GOAUTH names a program"
GOAUTH='netrc; git /somewhere' expect_install "$PROXY_URL/login/sound"
mv "$HOME/.netrc" logins
expect_login_wanted "$PROXY_URL/login/sound"
NETRC=$PWD/logins expect_install "$PROXY_URL/login/sound"
expect_login_wanted "https://ann:other-s3cret@${PROXY_URL#https://}/login/sound"

# 127.0.0.1 is not localhost.
write_login "$HOME/.netrc"
expect_login_wanted "${PROXY_URL/localhost/127.0.0.1}/away/$PROXY_URL/login/sound"
! grep -rqs s3cret "$GOV_ROOT/state" "$GOV_ROOT/records" "$GOV_CACHE" || fail_with "the password was written down"
