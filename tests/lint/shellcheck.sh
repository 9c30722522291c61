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
  find install.sh .ci tests shell completions shims cmake -type f | while read -r file; do
    case $file in
      *.sh | *.bash) echo "$file" ;;
      *) head -n 1 "$file" | LC_ALL=C grep -qaE '^#!.*[/ ](ba)?sh( |$)' && echo "$file" ;;
    esac
  done
}
shell_files | xargs -n 40 -P 2 shellcheck -x
