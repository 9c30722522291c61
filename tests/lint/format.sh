#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Each C++ file is as clang-format 14 writes it. Another version formats otherwise, so only this one may judge.
set -eu
cd "$(dirname "$0")/../.."

version=14
find_formatter() {
  local candidate
  for candidate in "clang-format-$version" clang-format; do
    "$candidate" --version 2>/dev/null | grep -q "version $version\." && echo "$candidate" && return
  done
  return 1
}

formatter=$(find_formatter) || {
  echo "clang-format $version is not installed"
  exit 77
}
find src shims tests -type f \( -name '*.cpp' -o -name '*.hpp' \) -print0 |
  xargs -0 -n 50 -P 2 "$formatter" --dry-run -Werror
