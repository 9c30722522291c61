#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A certificate that is unknown, expired or another host's is a network error with words; GOV_CA_BUNDLE and SSL_CERT_FILE add trust.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
bundle=$GOV_CA_BUNDLE
unset GOV_CA_BUNDLE
run gov list-remote
expect_status 12
expect_stderr_has "not trusted here"
expect_stderr_has "GOV_CA_BUNDLE"
SSL_CERT_FILE=$bundle run gov list-remote
expect_status 0
rm -rf "$GOV_CACHE"
GOV_CA_BUNDLE=$TEST_DIR/none.pem run gov list-remote
expect_status 12
expect_stderr_has "none.pem"

for option in --expired-certificate --wrong-host-certificate; do
  start_server "$option"
  run gov list-remote
  expect_status 12
  expect_stdout
done
