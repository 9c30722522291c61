#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# No source file is longer than a person reads at one go.
#
# usage: file_sizes.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

longest=300

find src shims -type f \( -name '*.cpp' -o -name '*.hpp' \) -exec awk -v longest="$longest" '
  function judge() { if (lines > longest) print file " has " lines " lines, more than " longest }
  FNR == 1 { judge(); file = FILENAME }
  { lines = FNR }
  END { judge() }' {} + 2>/dev/null | sort | (! grep .)
