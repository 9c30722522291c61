#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Where only a module proxy can be reached, its list of toolchains stands in for the release index: also releases that this
# gov does not know are listed, pinned and installed, by the hash that the checksum database has of them.
. "$(dirname "$0")/harness.sh"
needs python3 openssl

platform=$(gov_platform)
make_release 1.99.1
make_release 1.99.2
make_module 1.99.1
make_module 1.99.2
versions=$PROXIES_DIR/sound/golang.org/toolchain/@v
start_checksum_log --archive "v0.0.1-go1.99.1.$platform=$(echo "$RELEASES_DIR"/go1.99.1.*.tar.gz)"
start_module_proxy --sumdb "$LOG_URL/sound"
export GOSUMDB=$LOG_KEY GOV_INDEX_URL=http://127.0.0.1:1/index.json GOV_SOURCES=proxy:$PROXY_URL/sound

# Without the list, a version that nobody told gov of cannot be had.
run gov install 1.99.1
expect_status 12
expect_stderr_has "cannot read the release index"

printf '%s\n' "v0.0.1-go1.99.1.$platform" 'v0.0.1-go1.98.7.plan9-386' 'v0.0.1-go../evil.linux-amd64' '<html>' >"$versions/list"
run gov list-remote 1.99
expect_status 0
expect_stdout_has "1.99.1"
expect_stderr_has "module proxies list up to go1.99.1"
run gov local 1.99.1
expect_status 0
run gov install
expect_status 0
run gov exec -- go version
expect_stdout_has "go1.99.1"
run gov verify 1.99.1
expect_status 0
run gov info --json 1.99.1
expect_stdout_has "\"archive\": \"v0.0.1-go1.99.1.$platform.zip\""
run gov uninstall -q --even-default 1.99.1
rm .go-version

# A line, a channel, and a source of archives before the proxy: it is passed over, for want of a digest.
for words in 1.99 latest; do
  GOV_SOURCES=dir:$RELEASES_DIR,$GOV_SOURCES run gov install "$words"
  expect_status 0
  run gov uninstall -q --even-default 1.99.1
done
GOV_SOURCES=official run gov install 1.99.1
expect_status 12

# A list proves nothing.
echo "v0.0.1-go1.99.2.$platform" >>"$versions/list"
run gov install 1.99.2
expect_status 13
expect_stderr_has "does not vouch"
expect_missing "$GOV_ROOT/versions/go1.99.2.$platform"
run gov mirror "$TEST_DIR/mirror" --versions 1.99.1 --platforms "$platform"
[ "$status" != 0 ] || fail_with "expected no mirror of what has no digest"
run gov install --offline 1.99.1
expect_status 11
