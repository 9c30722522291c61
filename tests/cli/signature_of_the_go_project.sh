#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The genuine signature of go1.19.8.src.tar.gz, by a subkey that has expired since, is good; with one bit changed in the
# file, the signature or the key it is not.
. "$(dirname "$0")/harness.sh"
needs python3
"$BUILD_DIR/bin/gov" version --json | grep -q '"openpgp": "' || skip "this gov was built without OpenPGP"
file=$ARCHIVES_DIR/go1.19.8.src.tar.gz
keys=$SOURCE_DIR/src/snapshot/google-linux-signing-key.asc
signature=$ARCHIVES_DIR/../data/keys/go1.19.8.src.tar.gz.asc
for wanted in "$file" "$signature"; do [ -f "$wanted" ] || skip "there is no $wanted"; done
primary=EB4C1BFD4F042F6DDDCCEC917721F63BD38B4796

signature_of() { "$BUILD_DIR/tests/support/signature_of" "$@"; }

run signature_of "$file" "$signature"
expect_status 0
expect_stdout "good 8461EFA0E74ABAE010DE66994EB27DB2A3B88B8B $primary"

# flip_bit FILE BIT: one bit of a binary file, or of the content of an armored one.
flip_bit() {
  python3 - "$1" "$2" "$TEST_DIR/flipped" <<'END'
import base64, re, sys
data = open(sys.argv[1], "rb").read()
bit = int(sys.argv[2])
armor = re.match(rb"(-----BEGIN [^\n]*-----\n)(?:[^\n]+: [^\n]*\n)*\n(.*?)\n(?:=....\n)?(-----END [^\n]*-----\n)", data, re.S)
content = bytearray(base64.b64decode(armor.group(2)) if armor else data)
content[bit // 8 % len(content)] ^= 1 << bit % 8
text = armor and armor.group(1) + b"\n" + base64.b64encode(content) + b"\n" + armor.group(3)
open(sys.argv[3], "wb").write(text or content)
END
}

for bit in 0 100000000 212424047; do
  flip_bit "$file" "$bit"
  run signature_of "$TEST_DIR/flipped" "$signature"
  expect_status 13
  expect_stdout_has "the file is not the one that was signed"
done
# Only the parts that a signature does not cover may change without effect: none of these bits is one of them.
echo x >"$TEST_DIR/small"
for bit in 3 40 50 100 170 300 1000 2500 4000; do
  flip_bit "$signature" "$bit"
  run signature_of "$file" "$TEST_DIR/flipped"
  expect_status 13
done
# In the primary key itself, in a binding, in the subkey that signed.
for bit in 200 2000 60000; do
  flip_bit "$keys" "$bit"
  run signature_of "$TEST_DIR/small" "$signature" "$primary" "$TEST_DIR/flipped"
  expect_status 13
done
# Another key than the pinned one, though the block has it.
run signature_of "$file" "$signature" 4EB27DB2A3B88B8B4EB27DB2A3B88B8B4EB27DB2 "$keys"
expect_status 13
expect_stdout_has "does not hold the key"
