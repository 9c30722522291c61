#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A command reads options, calls a layer below and prints: it takes no lock, changes no file and parses no format. What
# does these things can be called by other commands, too, so it belongs into the layer of what it is about.
#
# usage: commands_decide_nothing.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

headers='base/file_lock\.hpp|store/staging\.hpp|fcntl\.h|sys/file\.h'
calls='unlink|unlinkat|rename|renameat|symlink|mkdir|rmdir|chmod|write_file_atomically|make_directories|remove_tree|discard_tree|parse_json'

[ -d src/commands ] || exit 0
find src/commands -type f \( -name '*.cpp' -o -name '*.hpp' \) | sort |
  xargs grep -nE "^[[:space:]]*#[[:space:]]*include[[:space:]]*[\"<]($headers)[\">]|(^|[^A-Za-z0-9_])($calls)\(" /dev/null |
  sed 's/$/   <- belongs into a layer below commands/' | (! grep .)
