#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What cannot be fetched is a network error (12) that names the address and the reason, and leaves nothing.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
make_release 1.99.2
rm "$RELEASES_DIR"/go1.99.2.*.tar.gz

fails_saying() {
  GOV_SOURCES="$SERVER_URL/fault/$1/dl/{file}" run gov install 1.99.1
  expect_status 12
  expect_stdout
  expect_stderr_has "$SERVER_URL/fault/$1/dl/go1.99.1"
  expect_stderr_has "$2"
  expect_empty "$GOV_ROOT/versions"
  expect_empty "$GOV_ROOT/staging"
  expect_empty "$GOV_CACHE/partial"
}
fails_saying to-http 'less safe'
fails_saying to-ftp 'less safe'
fails_saying to-file 'less safe'
fails_saying redirect-loop 'too many redirects'
fails_saying forbidden 'HTTP 403'
fails_saying gone 'HTTP 410'
fails_saying html 'a web page instead of an archive'
fails_saying html-as-gzip 'a web page instead of an archive'
fails_saying html 'Access Denied'
fails_saying content-encoding 'changed the encoding'
fails_saying huge-header 'header'
expect_requests 0 'downgraded'

run gov install 1.99.2
expect_status 12
expect_stderr_has "HTTP 404"
