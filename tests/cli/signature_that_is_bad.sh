#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A signature that is there and not good ends the install, whatever the policy, and says what is wrong with it.
. "$(dirname "$0")/harness.sh"
needs gpg
"$BUILD_DIR/bin/gov" version --json | grep -q '"openpgp": "' || skip "this gov was built without OpenPGP"
export GOV_SIGNATURE=prefer

primary=$(make_signing_key signer)
subkey=$(add_subkey "$primary" 20200101T000000! 1y)
compromised=$(add_subkey "$primary" 20200101T000000! never)
late=$(add_subkey "$primary" 20200101T000000! never)
stranger=$(make_signing_key stranger)
stranger_subkey=$(add_subkey "$stranger" 20200101T000000! never)
export_key "$primary" >"$TEST_DIR/keys.asc"
trust_key "$primary" "$TEST_DIR/keys.asc"
make_release 1.99.1
archive=$(echo "$RELEASES_DIR"/go1.99.1.*.tar.gz)
start_server

refuses() {
  run gov_there install 1.99.1
  expect_status 13
  expect_stderr_has "$1"
  # Nothing of a library's own words.
  expect_stderr_lacks "librepgp"
  expect_stderr_lacks "signatures.cpp"
  expect_missing "$GOV_ROOT/versions/go1.99.1"*
  expect_empty "$GOV_ROOT/staging"
}

echo other >"$TEST_DIR/other"
sign_file "$subkey" "$SIGNED_IN_2020" "$TEST_DIR/other"
cp "$TEST_DIR/other.asc" "$archive.asc"
refuses "the file is not the one that was signed, or the signature was changed"

sign_file "$stranger_subkey" "$SIGNED_IN_2020" "$archive"
refuses "the OpenPGP signature is not by the expected key"
refuses "or one of its subkeys"

sign_file "$late" 20220101T000000! "$archive"
gpg_there --at 20200102T000000! --quick-set-expire "$primary" 6m "$late"
export_key "$primary" >"$TEST_DIR/keys.asc"
refuses "the key $late had expired when it signed"

sign_file "$subkey" "$SIGNED_IN_2020" "$archive" --digest-algo SHA1
refuses "it uses SHA-1, which can be forged"

sign_file "$subkey" "$SIGNED_IN_2020" "$archive" --default-sig-expire 1d
refuses "the signature itself has expired"

gpg_there --at "$SIGNED_IN_2020" --local-user "$subkey!" --armor --textmode --output "$archive.asc" --detach-sign "$archive"
refuses "its type is 1, not 0"

sign_file "$subkey" "$SIGNED_IN_2020" "$archive"
cp "$archive.asc" "$TEST_DIR/good.asc"
cat "$TEST_DIR/good.asc" "$TEST_DIR/good.asc" >"$archive.asc"
refuses "it holds more than one block"
{ echo "some text" && cat "$TEST_DIR/good.asc"; } >"$archive.asc"
refuses "it does not begin with -----BEGIN PGP SIGNATURE-----"
cp "$TEST_DIR/keys.asc" "$archive.asc"
refuses "it is a PGP PUBLIC KEY BLOCK, not a signature"
head -n 4 "$TEST_DIR/good.asc" >"$archive.asc"
refuses "it is cut off"
: >"$archive.asc"
refuses "it is empty"
head -c 100000 /dev/zero | tr '\0' 'A' >"$archive.asc"
refuses "at most 65536 are accepted"

mkdir "$TEST_DIR/mirror"
cp "$archive" "$TEST_DIR/mirror"
truncate -s 1G "$TEST_DIR/mirror/${archive##*/}.asc"
GOV_SOURCES=dir:$TEST_DIR/mirror refuses "it has 1073741824 bytes; at most 65536 are accepted"

# Several signatures: a stranger's beside a good one is passed over, a bad one of the pinned key's is not.
gpg_there --at "$SIGNED_IN_2020" --local-user "$subkey!" --local-user "$stranger_subkey!" --armor --output "$archive.asc" \
  --detach-sign "$archive"
run gov_there install 1.99.1
expect_status 0
run gov_there -q uninstall --even-default 1.99.1
expect_status 0

# Revoked: replaced keys prove what they signed before, compromised ones prove nothing.
sign_file "$compromised" "$SIGNED_IN_2020" "$archive"
run gov_there -q install 1.99.1
expect_status 0
run gov_there -q uninstall --even-default 1.99.1
printf 'key 2\nrevkey\ny\n1\n\ny\nsave\n' | gpg_there --command-fd 0 --edit-key "$primary"
export_key "$primary" >"$TEST_DIR/keys.asc"
refuses "the key $compromised was revoked"
