#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# src/README.md, the map, names every folder of src in backticks.
#
# usage: map_is_complete.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

[ -f src/README.md ] || { echo "src/README.md is missing"; exit 1; }
for folder in src/*/; do
  name=$(basename "$folder")
  grep -qE "\`$name/?\`" src/README.md || echo "src/README.md does not name \`$name\`"
done | (! grep .)
