#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Where the system gives no threads, signatures are found and checked all the same: good ones are recorded, bad ones refused.
. "$(dirname "$0")/harness.sh"
# A search for leaks would need a process.
export ASAN_OPTIONS=detect_leaks=0

needs gpg setpriv
[ "$(id -u)" = 0 ] || skip "only root can become a user that has no other processes"
"$BUILD_DIR/bin/gov" version --json | grep -q '"openpgp": "' || skip "this gov was built without OpenPGP"
export GOV_SIGNATURE=require
primary=$(make_signing_key signer)
subkey=$(add_subkey "$primary" 20200101T000000! 1y)
export_key "$primary" >"$TEST_DIR/keys.asc"
trust_key "$primary" "$TEST_DIR/keys.asc"
make_release 1.99.1
make_release 1.99.2
good=$(echo "$RELEASES_DIR"/go1.99.1.*.tar.gz)
bad=$(echo "$RELEASES_DIR"/go1.99.2.*.tar.gz)
sign_file "$subkey" "$SIGNED_IN_2020" "$good"
cp "$good.asc" "$bad.asc"
mkdir "$TEST_DIR/mirror"
cp "$good" "$good.asc" "$bad" "$bad.asc" "$TEST_DIR/mirror"
start_server
chmod 755 "$TEST_DIR"
chown -R 54321:54321 "$TEST_DIR"
there=$BUILD_DIR/libexec/gov/gov-elsewhere
as_user() { setpriv --reuid=54321 --regid=54321 --clear-groups "$@"; }
as_user "$there" --version >/dev/null 2>&1 || skip "the programs under test cannot be read by another user"

for limit in 1 2 3 4 5 6; do
  for source in official "dir:$TEST_DIR/mirror" "$SERVER_URL/dl/{file}"; do
    # shellcheck disable=SC2016  # the other shell's
    GOV_SOURCES=$source run as_user bash -c 'ulimit -u "$1" && exec "$2" install 1.99.1' - "$limit" "$there"
    expect_status 0
    run gov_there info 1.99.1
    expect_stdout_has "good, by $primary"
    # shellcheck disable=SC2016
    GOV_SOURCES=$source run as_user bash -c 'ulimit -u "$1" && exec "$2" install 1.99.2' - "$limit" "$there"
    expect_status 13
    expect_stderr_has "the file is not the one that was signed"
    expect_missing "$GOV_ROOT/versions/go1.99.2"*
    expect_empty "$GOV_ROOT/staging"
    rm -rf "$GOV_ROOT/versions" "$GOV_ROOT/records"
  done
done
