#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# fish can read each file that is written for it.
set -eu
cd "$(dirname "$0")/../.."

command -v fish >/dev/null || {
  echo "fish is not installed"
  exit 77
}
find shell completions -type f -name '*.fish' -print0 | xargs -0 -n 1 fish -n
