#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Each file that a POSIX shell or bash runs, whatever its name, passes shellcheck.
set -eu
cd "$(dirname "$0")/../.."

command -v shellcheck >/dev/null || {
  echo "shellcheck is not installed"
  exit 77
}
shell_files() {
  LC_ALL=C find install.sh .ci tests shell completions shims cmake -type f -exec awk '
    FILENAME ~ /\.(sh|bash)$/ || /^#!.*[\/ ](ba)?sh( |$)/ { print FILENAME }
    { nextfile }' {} +
}
shell_files | xargs -n 40 -P 2 shellcheck -x
