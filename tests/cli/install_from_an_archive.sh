#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A local archive installs by its name, or by --from with a version; its digest is proven as any other.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
run gov list-remote
archive=$(echo "$RELEASES_DIR"/go1.99.1.*.tar.gz)
digest=sha256:$(sha256sum "$archive" | cut -d' ' -f1)
unset GOV_SOURCES
stop_server

run gov install "$archive"
expect_status 0
expect_requests 0 'tar\.gz'
run gov info 1.99.1
expect_stdout_has "$archive"
run gov uninstall --even-default 1.99.1

cp "$archive" "odd name.tar.gz"
run gov install "./odd name.tar.gz"
expect_status 2
expect_stderr_has "cannot tell which Go"
run gov install 1.99.1 --from "odd name.tar.gz"
expect_status 0
rm -rf "$GOV_ROOT" "$GOV_CACHE"

run gov --offline install 1.99.1 --from "odd name.tar.gz" --expect "$digest"
expect_status 0
rm -rf "$GOV_ROOT"
run gov --offline install 1.99.1 --from "odd name.tar.gz" --expect "${digest%??}00"
expect_status 13
expect_empty "$GOV_ROOT/versions"
run gov --offline install 1.99.2 --from "odd name.tar.gz" --expect "$digest"
expect_status 13
expect_stderr_has "VERSION says"
run gov --offline install 1.99.1 --from missing.tar.gz --expect "$digest"
expect_status 2
run gov --offline install 1.99.1 --from "odd name.tar.gz" --expect sha256:12
expect_status 2
expect_file "odd name.tar.gz"
