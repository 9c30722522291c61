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
