#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# No source file is longer than a person reads at one go.
#
# usage: file_sizes.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

longest=300

find src shims -type f \( -name '*.cpp' -o -name '*.hpp' \) 2>/dev/null | sort | while read -r file; do
  lines=$(wc -l <"$file")
  [ "$lines" -le "$longest" ] || echo "$file has $lines lines, more than $longest"
done | (! grep .)
