#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Systems differ in whole files chosen by CMake (_linux.cpp, _macos.cpp), never in lines: no conditional in the sources.
#
# usage: no_conditionals.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

if find src shims -type f \( -name '*.cpp' -o -name '*.hpp' \) 2>/dev/null | sort |
  xargs grep -nE '^[[:space:]]*#[[:space:]]*(if|ifdef|ifndef|elif)\b' /dev/null; then
  echo "conditionals in the sources: make it a file per system"
  exit 1
fi
