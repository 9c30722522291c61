#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# zsh can read each file that is written for it.
set -eu
cd "$(dirname "$0")/../.."

command -v zsh >/dev/null || {
  echo "zsh is not installed"
  exit 77
}
find shell completions -type f \( -name '*.zsh' -o -name '_*' \) -print0 | xargs -0 -n 1 zsh -n
