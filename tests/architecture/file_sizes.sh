#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# No source file is longer than a person reads at one go. The grammar of the command line may be: it is one long list.
#
# usage: file_sizes.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

longest=300
exception=src/cli/grammar.cpp

find src shims -type f \( -name '*.cpp' -o -name '*.hpp' \) 2>/dev/null | sort | while read -r file; do
  lines=$(wc -l <"$file")
  [ "$file" = "$exception" ] || [ "$lines" -le "$longest" ] || echo "$file has $lines lines, more than $longest"
done | (! grep .)
