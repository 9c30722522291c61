#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every reading command prints one JSON document with --json, errors too, and nothing else.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2

gov -q local 1.99.1
gov -q default 1.99.2
has_keys() {
  python3 - "$stdout_file" "$@" <<'END' || fail_with "not the JSON that it should be"
import json, sys
document = json.load(open(sys.argv[1], encoding="utf-8"))
assert document.get("format", 1) == 1
missing = [key for key in sys.argv[2:] if key not in document]
assert not missing, missing
END
  [ ! -s "$stderr_file" ] || fail_with "words beside the document"
}
needs python3
run gov --json list
has_keys format toolchains
run gov list-remote --json
has_keys format releases
run gov info --json 1.99.1
has_keys format version platform goroot record
run gov current --json
has_keys format rule request file line version platform goroot bin
run gov which --json gofmt
has_keys format file
run gov where --json 1.99
has_keys format goroot
run gov local --json
has_keys format request file line
run gov default --json
has_keys format request
run gov version --json
has_keys format version platform
run gov install --json 1.99.1
has_keys format installed
for wrong in "where 1.77" "list-remote 1.77" "install 1.99.9" "nonsense" "which nonsense" "list --nonsense"; do
  # shellcheck disable=SC2086  # words of a command
  run gov --json $wrong
  [ "$status" != 0 ] || fail_with "that cannot succeed"
  has_keys error
done
run gov install --json 1.99.7 1.99.8
has_keys error
