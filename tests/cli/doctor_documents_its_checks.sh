#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# docs/doctor.md says of every check what gov says of it.
. "$(dirname "$0")/harness.sh"
needs python3

gov doctor --list --json >checks.json
"$SOURCE_DIR/docs/doctor_checks" --check <checks.json || fail_with "docs/doctor.md is old"

# An error names a check that there is.
grep -rhoE '(explained_by\(|error\.check = |return )"[A-Z]+[0-9][0-9]"' "$SOURCE_DIR/src" | sed 's/.*"\(.*\)"/\1/' | sort -u >named
[ -s named ] || fail_with "no error names a check"
while read -r id; do
  run gov doctor --explain "$id"
  expect_status 0
done <named
echo "1.99 or so" >.go-version
run gov current
expect_stderr_has 'more: gov doctor --explain GOV08'
echo 1.99.1 >.go-version
run gov which
expect_stderr_has 'more: gov doctor --explain GOV07'
