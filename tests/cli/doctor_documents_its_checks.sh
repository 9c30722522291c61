#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# docs/doctor.md says of every check what gov says of it.
. "$(dirname "$0")/harness.sh"
needs python3

gov doctor --list --json >checks.json
"$SOURCE_DIR/docs/doctor_checks" --check <checks.json || fail_with "docs/doctor.md is old"
