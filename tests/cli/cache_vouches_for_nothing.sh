#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A list of releases that another store or nobody has fetched into the cache tells names, and no digests: the server is asked.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
run gov list-remote
expect_status 0
expect_requests 1 'mode=json.* 200 '

# What this store fetched itself counts, also when the server is gone.
run gov --offline install 1.99.1 --from "$RELEASES_DIR"/go1.99.1.*.tar.gz
expect_status 0
run gov uninstall --even-default 1.99.1
expect_status 0

# A planted cache: another digest for go1.99.1, a release that nobody published, and the validator of the real list.
list=$(echo "$GOV_CACHE"/index/*.releases)
real=$(sed -n 's/^ .* \([0-9a-f]\{64\}\)$/\1/p' "$list")
forged=$(printf forged | sha256sum | cut -d' ' -f1)
plant() {
  rm -rf "$TEST_DIR/planted"
  cp -r "$GOV_CACHE" "$TEST_DIR/planted"
  sed -i "s/$real/$forged/" "$TEST_DIR/planted"/index/*.releases
  rm -rf "$GOV_CACHE"
  cp -rp "$TEST_DIR/planted" "$GOV_CACHE"
}
plant
grep -q "$forged" "$GOV_CACHE"/index/*.releases || fail_with "nothing was planted"
for request in 1.99.1 1.99; do
  plant
  : >"$SERVER_LOG"
  run gov install "$request"
  expect_status 0
  expect_requests 1 'mode=json.* 200 '
  run gov info 1.99.1
  expect_stdout_has "$real"
  run gov uninstall --even-default 1.99.1
  expect_status 0
done

# Without the server the names serve, and nothing is installed by them.
plant
sed -i 's/^\(1\.99\.1\)$/1.99.9\n linux-amd64 7 '"$forged"'\n\1/' "$GOV_CACHE"/index/*.releases
stop_server
run gov list-remote
expect_status 0
expect_stdout_has 1.99.1
run gov install 1.99.1 --from "$RELEASES_DIR"/go1.99.1.*.tar.gz
expect_status 13
expect_stderr_has "no digest is known for go1.99.1"
expect_empty "$GOV_ROOT/versions"
run gov --offline install 1.99.9
expect_status 13
