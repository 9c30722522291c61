#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# go1.4 has no SHA-256 anywhere: its SHA-1 from the site is what the archive is held against, and gov says so.
. "$(dirname "$0")/harness.sh"

case $(gov version --json) in *linux/amd64*) ;; *) skip "nothing that old is known for this platform" ;; esac
make_release 1.4
start_server
GOV_INDEX_URL="$SERVER_URL/fault/index-empty/dl/?mode=json"
mkdir made
cp "$RELEASES_DIR"/go1.4.*.tar.gz made
GOV_SOURCES=dir:$PWD/made run gov install 1.4.0
expect_status 13
expect_stderr_has "expected sha1:"
expect_stderr_has "go1.4.linux"
expect_empty "$GOV_ROOT/versions"
