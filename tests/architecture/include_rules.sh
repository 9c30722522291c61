#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Arrows point down: a layer includes only itself and the layers that stand beside its name here. Every file of src is
# included as "layer/file.hpp", so that the arrow can be read off the line.
#
# usage: include_rules.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

core="base golang store resolve"
layers=$(
  cat <<END
base      -
golang    base
store     golang base
resolve   store golang base
shims     $core
json      base
records   json store golang base
report    json base
fetch     base
verify    golang base
unpack    base
settings  json store golang base
catalog   fetch json store golang base
snapshot  catalog json golang base
install   catalog fetch verify unpack report records json $core
shell     settings report $core
editor    report json $core
doctor    install catalog shell editor settings fetch verify unpack report records json $core
commands  doctor install catalog shell editor settings fetch verify unpack report records json $core
cli       commands doctor install catalog shell editor settings fetch verify unpack report records json $core
END
)

# file:line:include, one per quoted include
includes() {
  find src shims -type f \( -name '*.cpp' -o -name '*.hpp' -o -name '*.in' \) 2>/dev/null | sort |
    xargs grep -nE '^[[:space:]]*#[[:space:]]*include[[:space:]]*"' /dev/null
}

includes | awk -v table="$layers" '
  BEGIN {
    count = split(table, rows, "\n")
    for (i = 1; i <= count; i++) {
      words = split(rows[i], word, " ")
      known[word[1]] = 1
      for (j = 2; j <= words; j++) may[word[1], word[j]] = 1
    }
  }
  {
    split($0, part, ":")
    split(part[1], place, "/")
    layer = place[1] == "src" ? place[2] : place[1]
    target = $0
    sub(/^[^"]*"/, "", target)
    sub(/".*/, "", target)
    if (!(layer in known)) complaint = "the layer " layer " is not in the table of this test"
    else if (target !~ /\//) complaint = layer == "shims" ? "" : "written without its layer"
    else {
      split(target, step, "/")
      complaint = step[1] == layer || (layer, step[1]) in may ? "" : layer " may not include " step[1]
    }
    if (complaint != "") { print $0 "   <- " complaint; bad = 1 }
  }
  END { exit bad }
'
