#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# An archive whose signature by a subkey of the pinned key is good installs, and the record says by whom it was signed;
# keys are judged as they were when they signed.
. "$(dirname "$0")/harness.sh"
needs gpg
"$BUILD_DIR/bin/gov" version --json | grep -q '"openpgp": "' || skip "this gov was built without OpenPGP"
export GOV_SIGNATURE=prefer

primary=$(make_signing_key signer)
expired=$(add_subkey "$primary" 20200101T000000! 1y)
export_key "$primary" >"$TEST_DIR/keys.asc"
trust_key "$primary" "$TEST_DIR/keys.asc"

make_release 1.99.1
archive=$(echo "$RELEASES_DIR"/go1.99.1.*.tar.gz)
sign_file "$expired" "$SIGNED_IN_2020" "$archive"
start_server
run gov_there install 1.99.1
expect_status 0
run gov_there info 1.99.1
expect_stdout_has "good, by $primary (subkey $expired), 2020-06-01T"
expect_stdout_has "programs, signature"
expect_requests 1 '^GET /dl/go1\.99\.1.*\.tar\.gz\.asc 200'
run gov_there info --json 1.99.1
expect_stdout_has '"verdict": "good"'
expect_stdout_has '"checks": ['

# From a mirror that has no signature, which is asked for where the index is.
make_release 1.99.2
archive=$(echo "$RELEASES_DIR"/go1.99.2.*.tar.gz)
mkdir "$TEST_DIR/mirror"
cp "$archive" "$TEST_DIR/mirror"
sign_file "$expired" "$SIGNED_IN_2020" "$archive"
GOV_SOURCES=dir:$TEST_DIR/mirror run gov_there install 1.99.2
expect_status 0
run gov_there info 1.99.2
expect_stdout_has "good, by $primary"

# A file, with its signature beside it, and no network.
stop_server
make_release 1.99.3
archive=$(echo "$RELEASES_DIR"/go1.99.3.*.tar.gz)
sign_file "$expired" "$SIGNED_IN_2020" "$archive"
run gov_there --offline install "$archive" --expect "sha256:$(sha256sum "$archive" | cut -d' ' -f1)"
expect_status 0
run gov_there info 1.99.3
expect_stdout_has "good, by $primary"

# A missing one is recorded as missing; where one is required nothing is installed.
make_release 1.99.4
start_server
run gov_there install 1.99.4
expect_status 0
run gov_there info 1.99.4
expect_stdout_has "missing: none of the places checked has a signature"
make_release 1.99.5
GOV_SIGNATURE=require run gov_there install 1.99.5
expect_status 13
expect_stderr_has "there is no OpenPGP signature for go1.99.5"
expect_stderr_has "GOV_SIGNATURE=prefer"
expect_missing "$GOV_ROOT/versions/go1.99.5"*
expect_empty "$GOV_ROOT/staging"
GOV_SIGNATURE=off run gov_there install 1.99.5
expect_status 0
run gov_there info 1.99.5
expect_stdout_has 'not checked: the setting signature is "off"'
