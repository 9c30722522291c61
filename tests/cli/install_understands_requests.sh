#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Exact versions, lines, channels, pre-releases and ranges each install the version that they mean.
. "$(dirname "$0")/harness.sh"

for version in 1.98.3 1.98.4 1.99.1 1.99.2 1.99rc1 1.100beta1 1.100rc1; do make_release "$version"; done
start_server

installs() {
  run gov install "$1"
  expect_status 0
  [ -d "$GOV_ROOT/versions/go$2.$(platform)" ] || fail_with "gov install $1 did not install $2"
  rm -rf "$GOV_ROOT/versions"
}
platform() { basename "$RELEASES_DIR"/go1.99.1.*.tar.gz | sed 's/^go1\.99\.1\.//; s/\.tar\.gz$//'; }

installs 1.98.3 1.98.3
installs go1.98.3 1.98.3
installs v1.98.3 1.98.3
installs 1.98 1.98.4
installs 1.98.x 1.98.4
installs 1 1.99.2
installs latest 1.99.2
installs stable 1.99.2
installs oldstable 1.98.4
installs 1.99rc1 1.99rc1
installs rc 1.100rc1
installs beta 1.100beta1
installs '>=1.98 <1.99' 1.98.4
installs '~1.98.3' 1.98.4
installs '1.98 - 1.99.1' 1.99.1
installs "1.99.1/$(platform | sed 's/.*-//')" 1.99.1
expect_requests 1 'mode=json'
