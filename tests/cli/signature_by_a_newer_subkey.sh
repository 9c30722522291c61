#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A subkey that is newer than gov counts once the pinned primary key has bound it: its block is fetched, used and kept.
# A block of another primary key changes nothing.
. "$(dirname "$0")/harness.sh"
needs gpg
"$BUILD_DIR/bin/gov" version --json | grep -q '"openpgp": "' || skip "this gov was built without OpenPGP"
export GOV_SIGNATURE=prefer

primary=$(make_signing_key signer)
add_subkey "$primary" 20200101T000000! 1y >/dev/null
export_key "$primary" >"$TEST_DIR/old-keys.asc"
newer=$(add_subkey "$primary" 20200301T000000! never)
stranger=$(make_signing_key stranger)
stranger_subkey=$(add_subkey "$stranger" 20200101T000000! never)

make_release 1.99.1
make_release 1.99.2
for version in 1.99.1 1.99.2; do sign_file "$newer" "$SIGNED_IN_2020" "$(echo "$RELEASES_DIR/go$version".*.tar.gz)"; done
start_server
trust_key "$primary" "$TEST_DIR/old-keys.asc" "$SERVER_URL/dl/keys.asc"

# Nothing there, then somebody else's key: by neither is it good.
run gov_there install 1.99.1
expect_status 13
export_key "$stranger" >"$RELEASES_DIR/keys.asc"
run gov_there install 1.99.1
expect_status 13
expect_stderr_has "not by the expected key"
expect_missing "$GOV_ROOT/state/signing-key.asc"

export_key "$primary" >"$RELEASES_DIR/keys.asc"
run gov_there install 1.99.1
expect_status 0
run gov_there info 1.99.1
expect_stdout_has "good, by $primary (subkey $newer)"
expect_file "$GOV_ROOT/state/signing-key.asc"

# Kept: the next one needs no second look.
before=$(grep -c keys.asc "$SERVER_LOG")
run gov_there install 1.99.2
expect_status 0
expect_requests "$before" keys.asc

# Both keys in one block: only the pinned one counts.
make_release 1.99.3
sign_file "$stranger_subkey" "$SIGNED_IN_2020" "$(echo "$RELEASES_DIR"/go1.99.3.*.tar.gz)"
export_key >"$RELEASES_DIR/keys.asc"
run gov_there install 1.99.3
expect_status 13
expect_stderr_has "not by the expected key"
