#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov repair touches nothing but what gov installed into its own store.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
run gov install 1.99.1
expect_status 0
cp -a "$(gov where 1.99.1)" sdk
run gov link mine "$PWD/sdk"
expect_status 0
run gov repair mine
expect_status 2
expect_stderr_has "gov did not install"

# Another store's tree is somebody else's.
mkdir -p other/versions
mv "$GOV_ROOT/versions/go1.99.1.linux-amd64" other/versions/ || skip "made for linux/amd64"
GOV_STORES=$PWD/other run gov repair 1.99.1
expect_status 2
expect_stderr_has "only what lies in its own store is touched"

# A folder of the tree that is a link now leads out of the store: the link goes, and nothing behind it is touched.
mv other/versions/go1.99.1.linux-amd64 "$GOV_ROOT/versions/"
goroot=$(gov where 1.99.1)
cp -a "$goroot" sound
mkdir outside
cp -a "$goroot/src/fmt" outside/
chmod 0600 outside/fmt/print.go
rm -r "$goroot/src"
ln -s "$PWD/outside" "$goroot/src"
run gov repair 1.99.1
expect_status 0
expect_same_content sound "$goroot"
[ ! -L "$goroot/src" ] || fail_with "src is still a link"
[ "$(stat -c %a outside/fmt/print.go)" = 600 ] || fail_with "a file outside was touched"
[ "$(find outside -type f | wc -l)" = 1 ] || fail_with "something was put outside"

# So does a version that is a link.
mv "$goroot" elsewhere
ln -s "$PWD/elsewhere" "$goroot"
chmod 0600 elsewhere/VERSION
run gov repair 1.99.1
expect_status 2
[ "$(stat -c %a elsewhere/VERSION)" = 600 ] || fail_with "a file outside was touched"
