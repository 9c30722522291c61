#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The source proxy: a toolchain module becomes the GOROOT that the archive becomes, but for api, doc, misc and test, which
# the record and gov info say; the checksum database vouches for it, through the proxy where that passes questions on.
. "$(dirname "$0")/harness.sh"
needs python3 openssl

platform=$(gov_platform)
make_release 1.99.1
make_module 1.99.1
make_module 1.99.1 repacked stored
archive=$(echo "$RELEASES_DIR"/go1.99.1.*.tar.gz)
start_server
start_checksum_log --archive "v0.0.1-go1.99.1.$platform=$archive"
start_module_proxy --sumdb "$LOG_URL/sound"
export GOSUMDB=$LOG_KEY
goroot=$GOV_ROOT/versions/go1.99.1.$platform
mkdir whole
tar -xzf "$archive" -C whole
rm -rf whole/go/{api,doc,misc,test}

# The policy is off, and a module has to prove itself all the same.
for source in "proxy:$PROXY_URL/sound" "proxy:file://$PROXIES_DIR/sound|$PROXY_URL/gone" "proxy:$PROXY_URL/repacked" \
  "proxy:$PROXY_URL/away/sound"; do
  [ "${source#*file:}" = "$source" ] || export GOSUMDB="$LOG_KEY $LOG_URL/sound"
  GOV_SOURCES=$source run gov install 1.99.1
  expect_status 0
  expect_same_content "$goroot" whole/go
  (cd "$goroot" && find . -type f -perm -u+x | LC_ALL=C sort) >executables
  (cd whole/go && find . -type f -perm -u+x | LC_ALL=C sort) >expected-executables
  expect_same_content executables expected-executables
  [ -z "$(find "$goroot" ! -perm -u+w -o -name _go.mod)" ] || fail_with "expected usual modes, and no _go.mod"
  run gov verify 1.99.1
  expect_status 0
  run gov exec 1.99.1 -- go version
  expect_stdout_has "go1.99.1"
  run gov info 1.99.1
  expect_stdout_has "agrees with record 17 of log.example.com"
  expect_stdout_has "api, doc, misc, test"
  expect_stdout_has "entries, version, programs, module-hash"
  run gov info --json 1.99.1
  expect_stdout_has '"left_out": ['
  expect_stdout_has "\"archive\": \"v0.0.1-go1.99.1.$platform.zip\""
  run gov uninstall -q --even-default 1.99.1
  expect_missing "$goroot"
done
grep -q "^/sound/sumdb/log.example.com/lookup/.* 200" "$PROXY_LOG" || fail_with "the database was not asked through the proxy"
expect_requests 0 'tar\.gz'

# Without a list, GOPROXY counts, also where go env -w has written it. After a proxy that lacks the module the next one is
# asked; after other failures only where "|" says so.
export GOSUMDB="$LOG_KEY $LOG_URL/sound" GOV_SOURCES=proxy
mkdir -p "$HOME/.config/go"
echo "GOPROXY=$PROXY_URL/nowhere,$PROXY_URL/gone,$PROXY_URL/sound,off" >"$HOME/.config/go/env"
run gov install 1.99.1
expect_status 0
run gov info 1.99.1
expect_stdout_has "$PROXY_URL/sound/golang.org/toolchain/@v/v0.0.1-go1.99.1.$platform.zip"
run gov uninstall -q --even-default 1.99.1
rm "$HOME/.config/go/env"

export GOPROXY=$PROXY_URL/forbidden,$PROXY_URL/sound
run gov install 1.99.1
expect_status 12
expect_stderr_has "HTTP 403"
export GOPROXY="$PROXY_URL/page|$PROXY_URL/forbidden|$PROXY_URL/sound"
run gov install 1.99.1
expect_status 0
run gov uninstall -q --even-default 1.99.1
for GOPROXY in off "$PROXY_URL/nowhere,off"; do
  run gov install 1.99.1
  expect_status 12
  expect_stderr_has "ends with off"
done
GOPROXY=ftp://proxy.example.com run gov install 1.99.1
expect_status 2
expect_stderr_has "GOPROXY"

# It is a source like others: the next one is tried, and it may be the next one.
GOPROXY=$PROXY_URL/forbidden GOV_SOURCES=proxy,official run gov install 1.99.1
expect_status 0
expect_requests 1 'tar\.gz 200'
run gov info 1.99.1
expect_stdout_lacks "left out"
GOV_SOURCES="dir:$TEST_DIR,proxy:$PROXY_URL/sound" run gov --offline install 1.99.2
expect_status 11
